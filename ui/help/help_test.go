package help_test

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"example.org/meetbrowse/ui"
	"example.org/meetbrowse/ui/help"
)

// program is a made-up program with commands and flags that have words.
func program(lang ui.Language) *cobra.Command {
	root := &cobra.Command{Use: "meetbrowse", Version: "1", Args: cobra.ArbitraryArgs, SilenceErrors: true, SilenceUsage: true,
		RunE: func(*cobra.Command, []string) error { return nil }}
	root.PersistentFlags().String("lang", "", "")
	export := &cobra.Command{Use: "export", Args: help.None, RunE: root.RunE}
	export.Flags().StringP("output", "o", "", "")
	export.Flags().String("format", "jsonl", "")
	export.Flags().Int("seed", 1, "")
	export.Flags().Bool("text", false, "")
	root.AddCommand(export)
	help.Tell(root, lang)
	return root
}

func TestUsageKeepsItsColumns(t *testing.T) {
	var out strings.Builder
	root := program(ui.Chinese)
	root.SetOut(&out)
	root.SetArgs([]string{"export", "--help"})
	if err := root.Execute(); err != nil {
		t.Fatal(err)
	}
	want := `写出文章的要素：每篇文章一个 JSON 对象，或一张平面表格。
路径可以是文件、文件夹、通配符，或表示标准输入的 -；标准输入边读边写，逐篇处理。

用法：
  meetbrowse export 路径… [选项]

选项：
      --format 格式   格式：jsonl、csv 或 tsv（默认 "jsonl"）
  -h, --help          显示帮助
  -o, --output 文件   要写的文件，须尚不存在（默认为标准输出）
      --seed N        抽样的种子：N 相同则抽到的文章相同（默认 1）
      --text          连同清理后的正文和所报道的讲话（jsonl）

通用选项：
      --lang 语言   界面与消息的语言：en、zh（默认依区域设置）
`
	if out.String() != want {
		t.Errorf("the help is\n%s\nwant\n%s", &out, want)
	}
}

func TestArgumentsAreExplained(t *testing.T) {
	for _, test := range []struct{ line, english, chinese string }{
		{"--none", "unknown flag: --none; meetbrowse --help tells what there is", "没有选项 --none；有哪些选项见 meetbrowse --help"},
		{"export -ax", "unknown shorthand flag: 'a' in -ax; meetbrowse export --help tells what there is", "没有选项 -a；有哪些选项见 meetbrowse export --help"},
		{"export --output", "flag needs an argument: --output; meetbrowse export --help tells what there is", "选项 --output 后面要有值；有哪些选项见 meetbrowse export --help"},
		{"export -o", "flag needs an argument: 'o' in -o; meetbrowse export --help tells what there is", "选项 -o 后面要有值；有哪些选项见 meetbrowse export --help"},
		{"export --seed x", `read flag --seed: it cannot be "x"; meetbrowse export --help tells what there is`, `选项 --seed：不能是 "x"；有哪些选项见 meetbrowse export --help`},
		{"export --=x", "bad flag syntax: --=x; meetbrowse export --help tells what there is", "选项的写法有误：--=x；有哪些选项见 meetbrowse export --help"},
		{"export x", `meetbrowse export takes no "x"; meetbrowse export --help tells more`, `meetbrowse export 不带参数 "x"；详见 meetbrowse export --help`},
		{"completion zsh x", `meetbrowse completion zsh takes no "x"; meetbrowse completion zsh --help tells more`, `meetbrowse completion zsh 不带参数 "x"；详见 meetbrowse completion zsh --help`},
	} {
		root := program(ui.Chinese)
		root.SetArgs(strings.Fields(test.line))
		err := root.Execute()
		if err == nil {
			t.Errorf("%s is carried out", test.line)
			continue
		}
		if err.Error() != test.english {
			t.Errorf("%s: %q, want %q", test.line, err, test.english)
		}
		if got := ui.Explain(err, ui.Chinese); got != test.chinese {
			t.Errorf("%s: %q, want %q", test.line, got, test.chinese)
		}
	}
}
