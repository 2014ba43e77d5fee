package help

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/meetbrowse/ui"
	"example.org/meetbrowse/ui/cell"
)

// The words of the layout, those of cobra in English.
var (
	headUsage    = text{"Usage:", "用法："}
	headCommands = text{"Available Commands:", "命令："}
	headFlags    = text{"Flags:", "选项："}
	headGlobal   = text{"Global Flags:", "通用选项："}
	anyCommand   = text{"[command]", "[命令]"}
	anyFlags     = text{"", " [选项]"} // cobra adds its own in English
	defaultValue = text{" (default %s)", "（默认 %s）"}
	moreHelp     = text{"Use \"%s [command] --help\" for more information about a command.", "用 %s [命令] --help 查看某个命令的详情。"}
)

// gap is the space between a flag or a command and what it does, in cells.
const gap = 3

// usage is how a command is called, with its commands and flags.
func usage(c *cobra.Command, lang ui.Language) string {
	var b strings.Builder
	b.WriteString(headUsage.in(lang))
	if c.Runnable() {
		fmt.Fprintf(&b, "\n  %s", c.UseLine())
		if c.HasAvailableFlags() {
			b.WriteString(anyFlags.in(lang))
		}
	}
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n  %s %s", c.CommandPath(), anyCommand.in(lang))
		var rows [][2]string
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				rows = append(rows, [2]string{"  " + sub.Name(), sub.Short})
			}
		}
		b.WriteString(table(headCommands.in(lang), rows))
	}
	b.WriteString(table(headFlags.in(lang), flagRows(c.LocalFlags(), lang)))
	b.WriteString(table(headGlobal.in(lang), flagRows(c.InheritedFlags(), lang)))
	b.WriteByte('\n')
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n"+moreHelp.in(lang)+"\n", c.CommandPath())
	}
	return b.String()
}

// flagRows are the flags as cobra lists them, each with what it does.
func flagRows(set *pflag.FlagSet, lang ui.Language) (rows [][2]string) {
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name, does := pflag.UnquoteUsage(f)
		head := "      --" + f.Name
		if f.Shorthand != "" {
			head = "  -" + f.Shorthand + ", --" + f.Name
		}
		if name != "" {
			head += " " + name
		}
		switch f.DefValue {
		case "", "0", "false":
		default:
			value := f.DefValue
			if f.Value.Type() == "string" {
				value = strconv.Quote(value)
			}
			does += fmt.Sprintf(defaultValue.in(lang), value)
		}
		rows = append(rows, [2]string{head, does})
	})
	return rows
}

// table is a list of two columns under a heading, the second one straight on a
// terminal; nothing where there are no rows.
func table(heading string, rows [][2]string) string {
	if len(rows) == 0 {
		return ""
	}
	ruler := cell.New(cell.Narrow)
	width := 0
	for _, row := range rows {
		width = max(width, ruler.Width(row[0]))
	}
	var b strings.Builder
	b.WriteString("\n\n" + heading)
	for _, row := range rows {
		b.WriteString("\n" + ruler.Pad(row[0], width+gap) + row[1])
	}
	return b.String()
}
