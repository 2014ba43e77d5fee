// Package press lists what the names of outlets end in: papers, stations, the
// newsrooms of counties and cities, and sites. The lists are in simplified
// characters, longest first where one ends in another, and are read only.
package press

import (
	"slices"
	"strings"
)

// The endings by kind.
var (
	Papers    = strings.Fields("都市报 日报 晚报 早报 晨报 时报 商报 导报 周报")
	Stations  = strings.Fields("广播电视台 电视台")
	Newsrooms = strings.Fields("融媒体中心 融媒体 融媒 传媒中心 新闻中心")
	Sites     = strings.Fields("新闻网 客户端 在线 发布")
)

// Outlets are the endings of every kind.
var Outlets = slices.Concat(Newsrooms, Papers, Sites, Stations)
