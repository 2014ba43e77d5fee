package fault

// Code is what goes wrong on the floor corpus, and what was tried.
type Code uint8

// Error says it in English, with the verbs that With fills.
func (c Code) Error() string { return texts[c].english }

// Chinese says it in Chinese, with the verbs that With fills.
func (c Code) Chinese() string { return texts[c].chinese }

// With is the fault with what it happened to.
func (c Code) With(args ...any) error { return New(c, args...) }

// Codes are all codes of the floor.
func Codes() []Code {
	var out []Code
	for c := Failed; c < codes; c++ {
		out = append(out, c)
	}
	return out
}

// The codes. The arguments of those that have any are said in brackets.
const (
	Failed Code = iota + 1 // [operation, why]

	// What was tried.
	Open
	OpenFolder
	OpenArchive
	ListFolder
	FollowLink
	Find
	Read
	ReadLine
	ReadHeader
	ReadArchive
	Unpack
	Decode
	ParseRow
	ParseRows
	ParseJSON
	ParseHTTP
	ParseWARC
	Clean
	Process

	// Why an input gives no article.
	Empty
	Binary
	Format // [ending of the name]
	Encrypted
	TooLarge // [MiB]
	Repeated
	NotRegular
	NotRegularBut // [kind of file]
	NoText
	NoColumn
	Nested
	BareExport
	CutOff
	Damaged // [why]
	NotObject
	Unexpected // [character, place]
	NoLength
	EndlessFields
	NoBlankLine
	Malformed       // [why]
	Coding          // [name]
	EndlessLine     // [GiB]
	ArchiveTooLarge // [MiB]
	OpenQuote
	OpenQuotes
	NoTextLeft
	ProgramFault // [value of the panic, place]

	// What a file is that is no regular one.
	NamedPipe
	Socket
	Device
	Folder
	SomethingElse

	// Why nothing can be read at all, and what to do about it.
	NoMatch
	NoneRead // [files, why the last]
	NoArticles
	CheckPath
	CheckPattern
	NameArticles
	NameMoreArticles

	// Encodings.
	NoEncoding // [name]
	DecodeAs   // [encoding, why]

	codes // how many there are
)

// text is the words of a code.
type text struct{ english, chinese string }

var texts = [codes]text{
	Failed: {"%v: %v", "%v失败：%v"},

	Open:        {"open", "打开"},
	OpenFolder:  {"open folder", "打开文件夹"},
	OpenArchive: {"open archive", "打开压缩包"},
	ListFolder:  {"list folder", "列出文件夹"},
	FollowLink:  {"follow link", "跟随链接"},
	Find:        {"find", "查找"},
	Read:        {"read", "读取"},
	ReadLine:    {"read line", "读取行"},
	ReadHeader:  {"read header", "读取表头"},
	ReadArchive: {"read archive", "读取压缩包"},
	Unpack:      {"unpack", "解压"},
	Decode:      {"decode", "解码"},
	ParseRow:    {"parse row", "解析表格的一行"},
	ParseRows:   {"parse rows", "解析表格"},
	ParseJSON:   {"parse JSON", "解析 JSON "},
	ParseHTTP:   {"parse HTTP", "解析 HTTP "},
	ParseWARC:   {"parse WARC", "解析 WARC "},
	Clean:       {"clean", "清理"},
	Process:     {"process", "处理"},

	Empty:           {"nothing in it", "没有内容"},
	Binary:          {"binary data, not text", "是二进制数据，不是文本"},
	Format:          {"not a format that is read: %s", "不能读取这种格式：%s"},
	Encrypted:       {"encrypted", "已加密"},
	TooLarge:        {"larger than %d MiB", "超过 %d MiB"},
	Repeated:        {"read already under another name", "已经以另一个名称读过"},
	NotRegular:      {"not a regular file", "不是普通文件"},
	NotRegularBut:   {"not a regular file but %v", "不是普通文件，而是%v"},
	NoText:          {"no text field", "没有正文字段"},
	NoColumn:        {"no text field: no column is named text, content or 正文", "没有正文字段：没有一列名为 text、content 或 正文"},
	Nested:          {"archives nested too deeply", "压缩包层层相套，层数过多"},
	BareExport:      {"an export without its text; export with --text", "这是不带正文的导出结果；请用 --text 重新导出"},
	CutOff:          {"cut off", "数据不完整"},
	Damaged:         {"%v", "数据已损坏"},
	NotObject:       {"not an object", "不是对象"},
	Unexpected:      {"unexpected %[1]q at byte %[2]d", "第 %[2]d 字节不应是 %[1]q"},
	NoLength:        {"no Content-Length", "没有 Content-Length"},
	EndlessFields:   {"fields without end", "首部字段没有结尾"},
	NoBlankLine:     {"no blank line behind the fields", "首部字段之后没有空行"},
	Malformed:       {"%v", "格式有误"},
	Coding:          {"content coding %q is not read", "不能读取内容编码 %q"},
	EndlessLine:     {"no end of line within %d GiB", "%d GiB 之内没有换行"},
	ArchiveTooLarge: {"larger than %d MiB; name the file itself", "超过 %d MiB；请直接指定此文件"},
	OpenQuote:       {"a quotation mark is not closed", "引号没有闭合"},
	OpenQuotes:      {"quotation marks that do not close throughout", "多处引号没有闭合"},
	NoTextLeft:      {"no text left", "没有剩下正文"},
	ProgramFault:    {"fault: %v%s", "程序出错：%v%s"},

	NamedPipe:     {"a named pipe", "命名管道"},
	Socket:        {"a socket", "套接字"},
	Device:        {"a device", "设备"},
	Folder:        {"a folder", "文件夹"},
	SomethingElse: {"something else", "其他东西"},

	NoMatch:          {"no file matches", "没有匹配的文件"},
	NoneRead:         {"none of %d files can be read, the last because: %v", "%d 个文件都无法读取，最后一个：%v"},
	NoArticles:       {"no article there", "那里没有文章"},
	CheckPath:        {"check the path", "请检查路径"},
	CheckPattern:     {"check the pattern", "请检查通配符"},
	NameArticles:     {"name a file or folder of articles", "请指定存放文章的文件或文件夹"},
	NameMoreArticles: {"name files or folders of articles", "请指定存放文章的文件或文件夹"},

	NoEncoding: {"no encoding is named %q; the names are those of the WHATWG Encoding Standard, such as utf-8, gb18030 and big5",
		"没有名为 %q 的编码；名称以 WHATWG 编码标准为准，如 utf-8、gb18030、big5"},
	DecodeAs: {"decode as %s: %v", "按 %s 解码失败：%v"},
}
