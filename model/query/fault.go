package query

import (
	"errors"
	"fmt"
	"regexp/syntax"
	"strings"
)

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
	// regexp is the compiler's own error, nil for other faults.
	regexp *syntax.Error
}

// faultAt is a fault of a stretch of an expression; detail is what its words name.
func faultAt(f Fault, start, end int, detail string) *Error {
	return &Error{Fault: f, Start: start, End: end, Detail: detail}
}

// badRegexp is the fault of a regular expression that does not compile.
func badRegexp(start, end int, err error) *Error {
	e := faultAt(BadRegexp, start, end, strings.TrimPrefix(err.Error(), "error parsing regexp: "))
	errors.As(err, &e.regexp)
	return e
}

// Error explains the fault in English.
func (e *Error) Error() string { return fmt.Sprintf(english[e.Fault], e.Detail) }

// Chinese explains the fault in Chinese.
func (e *Error) Chinese() string {
	detail := e.Detail
	if e.regexp != nil {
		if why, ok := badRegexps[e.regexp.Code]; ok {
			detail = why + "：" + e.regexp.Expr
		}
	}
	return fmt.Sprintf(chinese[e.Fault], detail)
}

// badRegexps is what can be wrong with a regular expression, in Chinese.
var badRegexps = map[syntax.ErrorCode]string{
	syntax.ErrInternalError:         "内部错误",
	syntax.ErrInvalidCharClass:      "字符类无效",
	syntax.ErrInvalidCharRange:      "字符范围无效",
	syntax.ErrInvalidEscape:         "转义无效",
	syntax.ErrInvalidNamedCapture:   "命名分组无效",
	syntax.ErrInvalidPerlOp:         "不支持这种 Perl 写法",
	syntax.ErrInvalidRepeatOp:       "重复符号连用",
	syntax.ErrInvalidRepeatSize:     "重复次数无效",
	syntax.ErrInvalidUTF8:           "不是有效的 UTF-8",
	syntax.ErrMissingBracket:        "缺少右方括号",
	syntax.ErrMissingParen:          "缺少右括号",
	syntax.ErrMissingRepeatArgument: "重复符号前没有内容",
	syntax.ErrTrailingBackslash:     "末尾有多余的反斜杠",
	syntax.ErrUnexpectedParen:       "多了右括号",
	syntax.ErrNestingDepth:          "嵌套过深",
	syntax.ErrLarge:                 "过大",
}

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
