package help

import (
	"strings"

	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/pipeline"
)

// words are what is said of a command. Those of cobra's own commands are there in
// English already.
type words struct{ use, short, long text }

// commands are the words of all commands, by their paths.
var commands = map[string]words{
	"meetbrowse": {
		text{"meetbrowse [PATH…]", "meetbrowse [路径…]"},
		text{"Browse crawled Chinese official-meeting coverage: who met where and when, and what was said",
			"浏览抓取的官方会议报道：谁在何时何地开会，说了什么"},
		text{`Browse crawled Chinese official-meeting coverage in the terminal: the articles,
what is known of each meeting, and how often which slogans occur.

PATH is a file, a folder, a glob or - for standard input. Without one the
sample corpus opens. Press ? in the browser for its keys.

The exit code is 1 where nothing was found, and 2 where something went wrong.`,
			`在终端里浏览抓取的官方会议报道：文章、每次会议的要素，以及各提法出现的次数。

路径可以是文件、文件夹、通配符，或表示标准输入的 -。不写路径则打开示例语料。
在浏览界面中按 ? 查看按键。

退出码：1 表示没有找到，2 表示出错。`}},
	"meetbrowse export": {
		text{"export PATH…", "export 路径…"},
		text{"Write what is known of the articles as JSON Lines, CSV or TSV", "把文章的要素写成 JSON Lines、CSV 或 TSV"},
		text{`Write what is known of the articles: one JSON object an article, or a flat
table. PATH is a file, a folder, a glob or - for standard input, which is
written as it is read, article by article.`,
			`写出文章的要素：每篇文章一个 JSON 对象，或一张平面表格。
路径可以是文件、文件夹、通配符，或表示标准输入的 -；标准输入边读边写，逐篇处理。`}},
	"meetbrowse slogans": {
		text{"slogans [PATH…]", "slogans [路径…]"},
		text{"Write how often which slogans occur in the corpus", "写出各提法在语料中出现的次数"}, text{}},
	"meetbrowse kwic": {
		text{"kwic PHRASE [PATH…]", "kwic 短语 [路径…]"},
		text{"Write every occurrence of a phrase in its context", "写出短语的每一处及其上下文"}, text{}},
	"meetbrowse show": {
		text{"show ID [PATH…]", "show 编号 [路径…]"},
		text{"Write one article as plain text: what is known of it, and its clean text", "以纯文本写出一篇文章：它的要素和清理后的正文"}, text{}},
	"meetbrowse doctor": {
		text{"doctor", "doctor"},
		text{"Say what the terminal can do, and how wide it draws ambiguous characters", "说明终端能做什么，歧义宽度的字符占几格"}, text{}},
	"meetbrowse sample": {
		text{"sample", "sample"},
		text{"Write a made-up corpus of any size as JSON Lines, for measuring", "以 JSON Lines 写出任意大小的虚构语料，供测量之用"}, text{}},
	"meetbrowse help": {
		text{"", "help [命令]"}, text{"", "显示某个命令的帮助"}, text{"", "显示某个命令的帮助：meetbrowse help 命令。"}},
	"meetbrowse completion": {
		text{}, text{"", "生成命令行的自动补全脚本"}, text{"", "为指定的命令行生成自动补全脚本。用法见各子命令的帮助。"}},
	"meetbrowse completion bash": {
		text{}, text{"", "生成 bash 的自动补全脚本"}, text{"", `生成 bash 的自动补全脚本。

脚本依赖 bash-completion 软件包；若未安装，请用系统的软件包管理器安装。

在当前会话中启用补全：

	source <(meetbrowse completion bash)

在以后的每个会话中启用补全，只需执行一次：

	meetbrowse completion bash > /etc/bash_completion.d/meetbrowse

重新打开命令行后生效。`}},
	"meetbrowse completion zsh": {
		text{}, text{"", "生成 zsh 的自动补全脚本"}, text{"", `生成 zsh 的自动补全脚本。

若尚未启用补全，请先执行一次：

	echo "autoload -U compinit; compinit" >> ~/.zshrc

在当前会话中启用补全：

	source <(meetbrowse completion zsh)

在以后的每个会话中启用补全，只需执行一次：

	meetbrowse completion zsh > "${fpath[1]}/_meetbrowse"

重新打开命令行后生效。`}},
	"meetbrowse completion fish": {
		text{}, text{"", "生成 fish 的自动补全脚本"}, text{"", `生成 fish 的自动补全脚本。

在当前会话中启用补全：

	meetbrowse completion fish | source

在以后的每个会话中启用补全，只需执行一次：

	meetbrowse completion fish > ~/.config/fish/completions/meetbrowse.fish

重新打开命令行后生效。`}},
	"meetbrowse completion powershell": {
		text{}, text{"", "生成 PowerShell 的自动补全脚本"}, text{"", `生成 PowerShell 的自动补全脚本。

在当前会话中启用补全：

	meetbrowse completion powershell | Out-String | Invoke-Expression

要在以后的每个会话中启用补全，请把上面命令的输出加入 PowerShell 的配置文件。`}},
}

// flags are the words of all flags, by the name of the command and the flag, or by
// that of the flag where it is the same for all commands.
var flags = map[string]text{
	"encoding":  {"character `ENCODING` of the input, instead of what its bytes look like", "输入的字符`编码`，不再由字节判断"},
	"filter":    {"only articles that pass this filter `EXPRESSION`", "只取符合此`筛选式`的文章"},
	"phrases":   {"`FILE` of further slogans, one a line", "另加提法的`文件`，每行一个"},
	"stop":      {"`FILE` of phrases that are no slogans, one a line", "不算提法的短语的`文件`，每行一个"},
	"reference": {"compare the slogans with those of another corpus, at `PATH` (keyness)", "与此`路径`的参照语料比较提法（关键度）"},
	"sample":    {"only `N` articles, drawn at random from those that pass the filter", "从符合筛选的文章中随机抽取 `N` 篇"},
	"seed":      {"seed of the sample: the same `N` draws the same articles", "抽样的种子：`N` 相同则抽到的文章相同"},
	"width":     {"cells of ambiguous characters, a `POLICY`: auto, narrow, wide, unknown, ascii (default: auto)", "歧义宽度字符占几格的`策略`：auto、narrow、wide、unknown、ascii（默认 auto）"},
	"lang":      {"`LANGUAGE` of the interface and of messages: en, zh (default: by locale)", "界面与消息的`语言`：en、zh（默认依区域设置）"},
	"theme":     {"colours for a `BACKGROUND` that is dark or light, or none (default: by environment)", "配色所依的`背景`：dark、light，或不用颜色的 none（默认依环境）"},
	"output":    {"`FILE` to write; must not exist (default: standard output)", "要写的`文件`，须尚不存在（默认为标准输出）"},
	"no-bom":    {"without the byte order mark by which spreadsheets know UTF-8 (csv)", "不写字节顺序标记；电子表格靠它识别 UTF-8（csv）"},

	"export format": {"`FORMAT`: jsonl, csv or tsv", "`格式`：jsonl、csv 或 tsv"},
	"format":        {"`FORMAT`: tsv or csv", "`格式`：tsv 或 csv"},
	"table": {"`TABLE` of csv and tsv: " + pipeline.KWIC + ", " + strings.Join(export.TableNames(), ", "),
		"csv 和 tsv 写哪个`表`：" + pipeline.KWIC + "、" + strings.Join(export.TableNames(), "、")},
	"phrase":      {"`PHRASE` of the table kwic", "表 kwic 的`短语`"},
	"per-article": {"the table slogans by article, not for the corpus", "表 slogans 按文章列出，而非按整个语料"},
	"text":        {"with the clean text and the reported speeches (jsonl)", "连同清理后的正文和所报道的讲话（jsonl）"},
	"evidence":    {"with the place that every value was read from (jsonl)", "连同每个值在原文中的出处（jsonl）"},
	"raw":         {"with the decoded record, which evidence measures (jsonl)", "连同解码后的原文，出处即以此计（jsonl）"},

	"sample seed": {"the same `N` gives the same corpus", "`N` 相同则语料相同"},
	"articles":    {"how many: `N` articles", "写多少篇：`N` 篇文章"},

	"help":            {"", "显示帮助"},
	"version":         {"", "显示版本"},
	"no-descriptions": {"", "补全时不附说明"},
}
