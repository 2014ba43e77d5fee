package fault

import (
	"fmt"

	"example.org/meetbrowse/corpus/fault"
	model "example.org/meetbrowse/model/fault"
)

// Code is what goes wrong on the floor ui or the command line.
type Code uint8

// Error says it in English, with the verbs that With fills.
func (c Code) Error() string { return texts[c].english }

// Chinese says it in Chinese, with the verbs that With fills.
func (c Code) Chinese() string { return texts[c].chinese }

// With is the fault with what it happened to.
func (c Code) With(args ...any) error { return fault.New(c, args...) }

// Codes are all codes of the floor.
func Codes() []Code {
	var out []Code
	for c := OpenTerminal; c < codes; c++ {
		out = append(out, c)
	}
	return out
}

// Those of the floors below that this one uses.
const (
	Flag    = model.Flag
	NoValue = model.NoValue
)

// Chinese tells an error in Chinese.
func Chinese(err error) string { return fault.Chinese(err) }

// Choice is what may be written instead.
type Choice = fault.Choice

// Skipped is how many inputs gave no article, as the end of a sentence.
type Skipped int

// String says it in English; nothing where there are none.
func (n Skipped) String() string {
	switch n {
	case 0:
		return ""
	case 1:
		return ", 1 input skipped"
	}
	return fmt.Sprintf(", %d inputs skipped", int(n))
}

// Chinese says it in Chinese; nothing where there are none.
func (n Skipped) Chinese() string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("，跳过 %d 个文件或记录", int(n))
}

// The codes. The arguments of those that have any are said in brackets.
const (
	// The terminal.
	OpenTerminal   Code = iota + 1 // [why]
	OpenTerminalAt                 // [path, why]
	EnterTerminal                  // [why]
	LeaveTerminal                  // [why]
	NotOurs
	Suspend // [why]
	CannotSuspend
	ExamineTerminal // [why]
	Crashed         // [value of the panic, stack]
	Ended           // [signal]
	ReadOnly

	// Settings.
	ReadConfig // [path, why]
	BadTOML    // [line, the library's words]
	NotStrings
	NoKey       // [names]
	Setting     // [name, what is wrong with it]
	FlagSetting // [a Setting]

	// The command line.
	UnknownFlag      // [name]
	UnknownShorthand // [letter, letters]
	NeedsValue       // [name]
	ShortNeedsValue  // [letter, letters]
	BadFlag          // [flag]
	BadValue         // [value]
	SeeHelp          // [what is wrong, command]
	Needs            // [command, what]
	AnID
	APath
	APhrase
	TakesNone // [command, argument]
	BadSample // [articles]
	BadSize   // [articles]

	// What a command tries.
	OpenBrowser // [why]
	NoTerminal
	ReadMarks // [why]

	// What a command says at its end.
	AlsoCalled     // [name, ids]
	NoSuchID       // [articles, id, Skipped]
	NothingToWrite // [Skipped]
	Written        // [articles or lines, Skipped]

	codes // how many there are
)

// text is the words of a code.
type text struct{ english, chinese string }

var texts = [codes]text{
	OpenTerminal:    {"open terminal: %v", "%v"},
	OpenTerminalAt:  {"open terminal %s: %v", "打开终端 %s 失败：%v"},
	EnterTerminal:   {"enter terminal: %v", "进入终端失败：%v"},
	LeaveTerminal:   {"leave terminal: %v", "退出终端失败：%v"},
	NotOurs:         {"the terminal is not ours now", "终端现在不归本程序使用"},
	Suspend:         {"suspend: %v", "挂起失败：%v"},
	CannotSuspend:   {"cannot suspend here", "此处无法挂起"},
	ExamineTerminal: {"examine the terminal: %v", "检查终端：%v"},
	Crashed:         {"panic: %v\n\n%s", "程序崩溃：%v\n\n%s"},
	Ended:           {"ended by %v", "被信号中止：%v"},
	ReadOnly:        {"write to keyboard input", "键盘输入不能写入"},

	ReadConfig:  {"read configuration %s: %v", "读取配置文件 %s 失败：%v"},
	BadTOML:     {"line %d: %s", "第 %[1]d 行不合 TOML 语法；请写成 lang = \"zh\" 的样子"},
	NotStrings:  {"the values are strings: write width = \"narrow\"", "值须是字符串：请写 width = \"narrow\""},
	NoKey:       {"there is no key %s; the keys are theme, lang and width, in no section", "没有键 %s；只有 theme、lang 和 width，不放在任何节中"},
	Setting:     {"%s: %v", "%s：%v"},
	FlagSetting: {"read flag --%v", "选项 --%v"},

	UnknownFlag:      {"unknown flag: --%s", "没有选项 --%s"},
	UnknownShorthand: {"unknown shorthand flag: '%s' in -%s", "没有选项 -%[1]s"},
	NeedsValue:       {"flag needs an argument: --%s", "选项 --%s 后面要有值"},
	ShortNeedsValue:  {"flag needs an argument: '%s' in -%s", "选项 -%[1]s 后面要有值"},
	BadFlag:          {"bad flag syntax: %s", "选项的写法有误：%s"},
	BadValue:         {"it cannot be %q", "不能是 %q"},
	SeeHelp:          {"%v; %s --help tells what there is", "%v；有哪些选项见 %s --help"},
	Needs:            {"%[1]s needs %[2]v; %[1]s --help tells more", "%[1]s 需要%[2]v；详见 %[1]s --help"},
	AnID:             {"the ID of an article", "文章的编号"},
	APath:            {"a PATH", "一个路径"},
	APhrase:          {"a PHRASE", "一个短语"},
	TakesNone:        {"%[1]s takes no %[2]q; %[1]s --help tells more", "%[1]s 不带参数 %[2]q；详见 %[1]s --help"},
	BadSample:        {"%d articles cannot be drawn", "不能抽取 %d 篇文章"},
	BadSize:          {"there are no corpora of %d articles", "没有 %d 篇文章的语料"},

	OpenBrowser: {"open the browser: %v; to write tables use meetbrowse export", "打开浏览界面失败：%v；要输出表格请用 meetbrowse export"},
	NoTerminal:  {"standard output is no terminal", "标准输出不是终端"},
	ReadMarks:   {"read the marks and notes: %v", "读取标记与批注：%v"},

	AlsoCalled:     {"also called %s: %s", "还有文章也叫 %s：%s"},
	NoSuchID:       {"none of %d articles has the id %s%v", "%d 篇文章中没有编号为 %s 的%v"},
	NothingToWrite: {"nothing to write%v", "没有可写的内容%v"},
	Written:        {"%d written%v", "已写出 %d 项%v"},
}
