package help

import (
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/meetbrowse/ui"
)

// text is one text of the help in every language.
type text struct{ en, zh string }

// in returns the text in one language.
func (t text) in(lang ui.Language) string {
	if lang == ui.Chinese {
		return t.zh
	}
	return t.en
}

// Tell gives the commands below root, and root, their words in a language: how they
// are used, what they and their flags do, what is wrong with a flag, and the layout of
// their help. It adds the commands and flags that cobra would add by itself.
func Tell(root *cobra.Command, lang ui.Language) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	tell(root, lang)
	root.SetFlagErrorFunc(flagError)
	root.SetUsageFunc(func(c *cobra.Command) error {
		_, err := io.WriteString(c.OutOrStderr(), usage(c, lang))
		return err
	})
}

func tell(c *cobra.Command, lang ui.Language) {
	c.InitDefaultHelpFlag()
	c.InitDefaultVersionFlag()
	words := commands[c.CommandPath()]
	set(&c.Use, words.use.in(lang))
	set(&c.Short, words.short.in(lang))
	set(&c.Long, words.long.in(lang))
	c.DisableFlagsInUseLine = c.DisableFlagsInUseLine || lang != ui.English
	for _, flags := range []*pflag.FlagSet{c.Flags(), c.PersistentFlags()} {
		flags.VisitAll(func(f *pflag.Flag) {
			set(&f.Usage, flagWords(c, f).in(lang))
		})
	}
	if words.short.en == "" && c.Args != nil { // cobra's own, which says what is wrong in English
		c.Args = None
	}
	for _, sub := range c.Commands() {
		tell(sub, lang)
	}
}

// set keeps what cobra says where there are no words of ours.
func set(to *string, words string) {
	if words != "" {
		*to = words
	}
}

// flagWords are the words of a flag: those of its command, else those of its name.
func flagWords(c *cobra.Command, f *pflag.Flag) text {
	if words, ok := flags[c.Name()+" "+f.Name]; ok {
		return words
	}
	return flags[f.Name]
}
