package fault

import "example.org/meetbrowse/corpus/fault"

// Code is what goes wrong on the floor model.
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
	for c := Flag; c < codes; c++ {
		out = append(out, c)
	}
	return out
}

// Those of the floor below that this one uses.
const (
	Failed     = fault.Failed
	Read       = fault.Read
	NotRegular = fault.NotRegular
)

// Chinese tells an error in Chinese.
func Chinese(err error) string { return fault.Chinese(err) }

// Known reports whether there are Chinese words for all that an error says.
func Known(err error) bool { return fault.Known(err) }

// Choice is what may be written instead.
type Choice = fault.Choice

// The codes. The arguments of those that have any are said in brackets.
const (
	Flag Code = iota + 1 // [name, what is wrong with it]

	// What an export cannot be.
	NoValue   // [value, choice]
	NoTable   // [name, choice]
	OnlyTable // [table]
	OnlyForTables
	OnlyForJSONL
	OnlyForSlogans
	OnlyForKWIC
	NeedsPhrase

	// Why the name of a file says nothing about its contents.
	OnlyLines
	BadEnding
	NotFromHere
	WholeArticles // [table]
	NoTableNamed  // [table, choice]

	// Files that are read and written.
	Write         // [path, why]
	ChooseAnother // [why]
	WriteMeta     // [why]
	BadTarget     // [value]
	ReadPhrases   // [path, why]
	ReadExport    // [why]
	NoExportedText
	Malformed // [why]

	// Marks and notes.
	NoteTooLong // [bytes]
	Held
	Replaced
	LineDamaged
	LineCut
	LineGlued

	// Sessions.
	SessionTooLarge
	OtherCorpus
	SetAside    // [why, name of the file]
	NotSetAside // [why, why not]

	codes // how many there are
)

// text is the words of a code.
type text struct{ english, chinese string }

var texts = [codes]text{
	Flag: {"read flag --%s: %v", "选项 --%s：%v"},

	NoValue:        {"there is no %q; write %v", "没有 %q；请写 %v"},
	NoTable:        {"there is no table %q; there are %v", "没有名为 %q 的表；可选 %v"},
	OnlyTable:      {"the table %s is csv or tsv", "表 %s 只能是 csv 或 tsv"},
	OnlyForTables:  {"--phrase and --per-article are for csv and tsv", "--phrase 和 --per-article 只用于 csv 和 tsv"},
	OnlyForJSONL:   {"--text, --evidence and --raw are for jsonl", "--text、--evidence 和 --raw 只用于 jsonl"},
	OnlyForSlogans: {"it is for the table slogans", "只用于表 slogans"},
	OnlyForKWIC:    {"it is for the table kwic", "只用于表 kwic"},
	NeedsPhrase:    {"the table kwic needs a phrase", "表 kwic 要有一个短语"},

	OnlyLines: {"these are lines of a concordance: write NAME.csv or NAME.tsv; other tables are written from the list of articles",
		"这里只能写索引行：请写 名称.csv 或 名称.tsv；其他表请从文章列表写出"},
	BadEnding: {"the name must end with .jsonl, .csv or .tsv", "名称须以 .jsonl、.csv 或 .tsv 结尾"},
	NotFromHere: {"kwic is the table of a concordance: open one with c, and write from there",
		"kwic 是索引行的表：请先按 c 打开索引行，再从那里写出"},
	WholeArticles: {"JSON Lines has whole articles: write NAME.jsonl, or the table as NAME.%s.csv",
		"JSON Lines 写的是整篇文章：请写 名称.jsonl，或以 名称.%s.csv 写此表"},
	NoTableNamed: {"there is no table %s: write NAME.csv for the articles, or NAME.TABLE.csv with one of %v",
		"没有名为 %s 的表：请写 名称.csv（文章），或 名称.表.csv，表为 %v 之一"},

	Write:          {"write %s: %v", "写入 %s 失败：%v"},
	ChooseAnother:  {"%v; choose another name, or remove it first", "%v；请换一个名称，或先删除它"},
	WriteMeta:      {"write metadata: %v", "写入元数据失败：%v"},
	BadTarget:      {"a target of %v", "指标不能是 %v"},
	ReadPhrases:    {"read phrases %s: %v", "读取短语文件 %s 失败：%v"},
	ReadExport:     {"read export: %v", "读取导出结果失败：%v"},
	NoExportedText: {"the line has no text: export with --text", "此行不带正文：请用 --text 导出"},
	Malformed:      {"%v", "格式有误"},

	NoteTooLong: {"the note is longer than %d bytes", "批注超过 %d 字节"},
	Held:        {"another program holds the file; nothing was changed", "文件正被另一个程序占用；没有作任何更改"},
	Replaced:    {"the file is being replaced over and over", "文件一再被替换"},
	LineDamaged: {"the line is damaged and stays in the file as it is", "此行已损坏，原样留在文件中"},
	LineCut:     {"the line is cut short and stays in the file as it is", "此行不完整，原样留在文件中"},
	LineGlued:   {"the line is damaged and stays in the file as it is; the change at its end was read", "此行已损坏，原样留在文件中；行末的更改已读取"},

	SessionTooLarge: {"larger than any session", "过大，不会是保存的位置"},
	OtherCorpus:     {"of another corpus", "属于另一个语料"},
	SetAside:        {"%v; it is set aside as %s", "%v；已改名为 %s"},
	NotSetAside:     {"%v; it could not be set aside: %v", "%v；也未能改名：%v"},
}
