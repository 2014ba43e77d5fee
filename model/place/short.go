package place

import (
	"strings"
	"unicode/utf8"
)

// peoples are the ethnic groups that the names of autonomous divisions end in.
var peoples = []string{
	"土家族", "苗族", "侗族", "布依族", "彝族", "藏族", "羌族", "回族", "壮族", "傣族", "白族", "哈尼族", "景颇族",
	"傈僳族", "朝鲜族", "蒙古族", "满族", "畲族", "瑶族", "黎族", "仡佬族", "水族", "土族", "撒拉族", "保安族",
	"东乡族", "裕固族", "哈萨克族", "锡伯族", "达斡尔族", "鄂温克族", "纳西族", "拉祜族", "佤族", "布朗族",
	"独龙族", "怒族", "普米族", "毛南族", "仫佬族", "各族", "维吾尔", "蒙古", "哈萨克", "塔吉克", "柯尔克孜",
	"锡伯", "达斡尔",
}

// ranks are the endings that talk leaves off.
var ranks = []string{"特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "省", "市", "县", "区", "盟"}

// short leaves off the rank and the peoples of an autonomous division. A name
// that would be one character stays whole; so do names that are words once
// their rank is gone.
func short(name string) string {
	s := name
	for _, rank := range ranks {
		if t, ok := strings.CutSuffix(name, rank); ok {
			s = t
			break
		}
	}
	if strings.Contains(name, "自治") {
		s = withoutPeoples(s)
	}
	if utf8.RuneCountInString(s) < 2 {
		return name
	}
	return s
}

func withoutPeoples(s string) string {
	for again := true; again; {
		again = false
		for _, p := range peoples {
			if t, ok := strings.CutSuffix(s, p); ok && utf8.RuneCountInString(t) >= 2 {
				s, again = t, true
				break
			}
		}
	}
	return s
}
