package query

import "fmt"

// Fault says what is wrong with an expression.
type Fault uint8

// The faults.
const (
	UnknownField    Fault = iota + 1 // no field has that name
	MissingValue                     // nothing follows the colon
	MissingWord                      // nothing follows - or |
	OpenQuote                        // a quotation mark is not closed
	OpenRegexp                       // a regular expression is not closed
	BadRegexp                        // the regular expression does not compile
	BadDate                          // the value is no date and no range of dates
	BadLevel                         // the value is no level
	BadMode                          // the value is no mode of meeting
	BadMark                          // the value is no mark
	UnknownFlag                      // is: does not know the value
	UnknownPresence                  // has: does not know the value
	TooWild                          // nothing but ? in a word
)

// Error is a fault with its place in the expression.
type Error struct {
	Fault Fault
	// Start and End are byte offsets in the expression.
	Start, End int
	// Detail is the word at fault, or the compiler's own message.
	Detail string
}

// Error explains the fault in English.
func (e *Error) Error() string { return fmt.Sprintf(english[e.Fault], e.Detail) }

// Chinese explains the fault in Chinese.
func (e *Error) Chinese() string { return fmt.Sprintf(chinese[e.Fault], e.Detail) }

var english = map[Fault]string{
	UnknownField:    "there is no field %q; put the text in quotation marks to search for it",
	MissingValue:    "%s needs a value",
	MissingWord:     "a word is missing beside %s",
	OpenQuote:       "the quotation mark %s is not closed",
	OpenRegexp:      "the regular expression %s is not closed by /",
	BadRegexp:       "not a regular expression: %s",
	BadDate:         "%q is no date: write 2023, 2023-01, 2023-01-29, 2023-01..03 or >=2023-02",
	BadLevel:        "%q is no level: write central, province, prefecture, county or township (中央, 省, 市, 县, 乡)",
	BadMode:         "%q is no mode: write in-person, video or hybrid (现场, 视频, 混合)",
	BadMark:         "%q is no mark: write kept, rejected or unread (保留, 排除, 未读)",
	UnknownFlag:     "is: knows damaged, copy, original, meeting and video (损坏, 转载, 首发, 会议, 视频), not %q",
	UnknownPresence: "has: knows names of fields, not %q",
	TooWild:         "%s needs a character beside the question marks",
}

var chinese = map[Fault]string{
	UnknownField:    "没有字段“%s”；要查找这段文字请加引号",
	MissingValue:    "%s 后面要有值",
	MissingWord:     "%s 旁边缺少词语",
	OpenQuote:       "引号 %s 没有闭合",
	OpenRegexp:      "正则表达式 %s 没有以 / 结束",
	BadRegexp:       "不是正则表达式：%s",
	BadDate:         "“%s”不是日期：可写 2023、2023-01、2023-01-29、2023-01..03 或 >=2023-02",
	BadLevel:        "“%s”不是层级：可写 中央、省、市、县、乡（central、province、prefecture、county、township）",
	BadMode:         "“%s”不是会议形式：可写 现场、视频、混合（in-person、video、hybrid）",
	BadMark:         "“%s”不是标记：可写 保留、排除、未读（kept、rejected、unread）",
	UnknownFlag:     "is: 只有 损坏、转载、首发、会议、视频（damaged、copy、original、meeting、video），没有“%s”",
	UnknownPresence: "has: 后面是字段名，没有“%s”",
	TooWild:         "%s 除问号外还要有一个字",
}
