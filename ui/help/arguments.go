package help

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/meetbrowse/ui/fault"
)

// flagError says what is wrong with a flag, and where to look.
func flagError(c *cobra.Command, err error) error {
	var (
		value   *pflag.InvalidValueError
		unknown *pflag.NotExistError
		bare    *pflag.ValueRequiredError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &value):
		err = fault.Flag.With(value.GetFlag().Name, fault.BadValue.With(value.GetValue()))
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		err = fault.UnknownShorthand.With(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames())
	case errors.As(err, &unknown):
		err = fault.UnknownFlag.With(unknown.GetSpecifiedName())
	case errors.As(err, &bare) && bare.GetSpecifiedShortnames() != "":
		err = fault.ShortNeedsValue.With(bare.GetSpecifiedName(), bare.GetSpecifiedShortnames())
	case errors.As(err, &bare):
		err = fault.NeedsValue.With(bare.GetSpecifiedName())
	case errors.As(err, &syntax):
		err = fault.BadFlag.With(syntax.GetSpecifiedFlag())
	}
	return fault.SeeHelp.With(err, c.CommandPath())
}

// None is what cobra.NoArgs checks, said in either language.
func None(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fault.TakesNone.With(c.CommandPath(), args[0])
	}
	return nil
}

// Needs is what cobra.MinimumNArgs(1) checks, said in a sentence.
func Needs(what fault.Code) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return fault.Needs.With(c.CommandPath(), what)
		}
		return nil
	}
}
