package query

import "example.org/meetbrowse/corpus/han"

// Field is what a term looks in.
type Field uint8

// The fields.
const (
	Any Field = iota // no field named: the text, and the pinyin of names
	Place
	Date
	Published
	Person
	Post
	Host
	Speaker
	Headline
	Venue
	Kind
	Level
	Mode
	Outlet
	Slogan
	Doc
	Text
	Mark
	Note
	Is
	Has
)

// names are what each field is called in an expression: first in English, then
// in Chinese, simplified; either script is understood.
var names = [...][]string{
	Place:     {"place", "地点", "地方", "地区"},
	Date:      {"date", "日期", "时间"},
	Published: {"published", "发布", "发表"},
	Person:    {"person", "人物", "人员", "人"},
	Post:      {"post", "职务", "职位"},
	Host:      {"host", "主持", "主持人"},
	Speaker:   {"speaker", "讲话", "讲话人", "发言"},
	Headline:  {"headline", "标题", "题目"},
	Venue:     {"venue", "会场", "场所"},
	Kind:      {"kind", "类型", "会议类型", "类别", "会议类别"},
	Level:     {"level", "层级", "级别"},
	Mode:      {"mode", "形式", "会议形式"},
	Outlet:    {"outlet", "来源", "媒体"},
	Slogan:    {"slogan", "提法", "口号"},
	Doc:       {"doc", "文件", "文件名"},
	Text:      {"text", "正文", "全文"},
	Mark:      {"mark", "标记"},
	Note:      {"note", "批注", "备注", "笔记"},
	Is:        {"is", "是"},
	Has:       {"has", "有"},
}

// Names returns the names of every field, English first: for help and
// completion.
func Names() [][]string { return names[Place:] }

// fieldNamed finds the field with the given name.
func fieldNamed(name string) (Field, bool) {
	name = lower(han.Fold(name))
	for f, list := range names {
		for _, n := range list {
			if n == name {
				return Field(f), true
			}
		}
	}
	return Any, false
}
