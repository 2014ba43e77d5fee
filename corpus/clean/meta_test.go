package clean

import (
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

func TestIsMetaLine(t *testing.T) {
	for line, want := range map[string]bool{
		"青禾报 | 第二版:要闻 | 2024年11月15日 星期五":                 true,
		"第二版图书于2024年11月15日出版":                            false,
		"2021-05-06 08:30 浏览次数:120":                      true,
		"2021-05-06 点击:45次 字体 大 中 小":                     true,
		"2021-05-06] 浏览:7 作者:白杨":                         true,
		"2021-05-06 08:30:00 青禾县融媒体中心 字体 大 中 小 打印":       true,
		"2021年05月06日 08:30 青禾日报":                         true,
		"青禾县人民政府 2021-05-06 来源:青禾报":                      true,
		"青禾县人民政府网站 www.qinghe.example 2021年05月06日 08:30": true,
		"青禾在线 2021-05-06 08:30 作者:白杨 柳长青":                true,
		"2021-05-06 08:30:20 青禾县总工会 点击:[24]":             true,
		"青禾日报2021年5月6日 A02版 记者 白杨 通讯员 柳长青":               true,
		"青禾县融媒体中心主办 2021年5月6日 星期四":                       true,

		"2021年5月6日 青禾县召开春耕推进会": false,
		"2021年5月6日":                     false,
		"青禾县人民政府":                       false,
		"青禾县2021年5月6日工作简报":              false,
		"2021年5月6日上午 县政府 三楼会议室":         false,
		"记者 白杨 2021年5月6日 在青禾县采访时了解到":    false,
		"青禾县人民政府 2021年5月6日 关于印发工作方案的通知": false,
	} {
		if got := isMetaLine(line); got != want {
			t.Errorf("isMetaLine(%q) = %v", line, got)
		}
	}
}

// TestLinesOfAPage: what a line by itself is taken for.
func TestLinesOfAPage(t *testing.T) {
	for line, want := range map[string]label{
		"青禾 青禾网 >> 要闻聚焦":           labelCrumb,
		"青禾县人民政府门户网站 无障碍浏览 进入老年模式": labelMenu,
		"青禾县召开春耕推进会 [2021-05-06]":  labelItem,
		"柳岸镇 > 胡家镇的水渠修好了":          labelText,
	} {
		folded := han.Fold(line)
		m, _ := marksOf(folded)
		if got := labelOf(folded, undecorated(folded), utf8.RuneCountInString(line), false, m); got != want {
			t.Errorf("%q is taken for %v, want %v", line, got, want)
		}
	}
}
