package slogan

import (
	"testing"

	"example.org/meetbrowse/model"
)

// TestNumerals tells phrases of numbers and what only looks like them.
func TestNumerals(t *testing.T) {
	checkKinds(t, []kindCase{
		{"以三海共治为牵引。", "三海共治", model.Numeric},
		{"推进五水共治。", "五水共治", model.Numeric},
		{"五育并举要靠小事。", "五育并举", model.Numeric},
		{"三船联动作业的渔民。", "三船联动", ""},
		{"打好三大攻坚战。", "三大攻坚战", model.Numeric},
		{"实施六大专项行动。", "六大专项行动", model.Numeric},
		{"推进九大改革。", "九大改革", model.Numeric},
		{"形成四大茶产业带。", "四大茶产", ""},
		{"作为世界四大维生素企业。", "四大维生", ""},
		{"要一件一件抓。", "一件一件抓", ""},
		{"不能推一推动一动。", "一推动一动", ""},
		{"面向高二高三开设。", "二高三开设", ""},
		{"代表们你一言我一语。", "一言我一语", ""},
		{"坚持工业强县、文旅活县。", "文旅活县", model.Recurrent},
		{"走进盘活区了解情况。", "走进盘活区", ""},
	})
}
