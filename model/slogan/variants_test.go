package slogan

import "testing"

func TestVariants(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"开局就是决战、起步就要冲刺", "開局就是決戰、起跑就要衝刺", true},
		{"开局就是决战、起步就要冲刺", "开局即决战 起跑就冲刺", true},
		{"开局就是决战、起步就要冲刺", "起跑就要冲刺", true},
		{"起步就要冲刺", "起跑就要冲刺", true},
		{"敢试敢闯敢担当", "敢闯敢试敢担当", true},
		{"推动河湖面貌更新", "推进河湖面貌更新", false},
		{"真抓实干、马上就办", "真抓实干", false},
		{"三天看一次渔港", "五天看一次渔港", false},
		{"落实落细", "落细落实", true},
		{"四个意识", "四个自信", false},
		{"6+3", "6+4", false},
		{"三个年产业攻坚行动", "五个年产业攻坚行动", false},
		{"实现工业产值倍增", "实施工业产值倍增", false},
		{"推动产业能级提升", "促进产业能级提升", false},
		{"干部敢为不敢乱为", "干部敢为也敢乱为", false},
		{"高质量发展", "高质量发展大会", false},
		{"大抓产业", "大抓工业", false},
		{"沿街摆摊对小城利大于弊", "沿街摆摊对小城弊大于利", false},
		{"沿街摆摊对小城利大于弊", "沿街摆摊对小镇弊大于利", false},
		{"高山村好过平原村", "平原村好过高山村", false},
		{"新渔港新课改", "新渔港新考改", false},
		{"如何修补老渔船的船底", "如何修补老渔船的桅杆绳索", false},
		{"推动工业高质量发展", "推动农业高质量发展", false},
		{"青川渔歌文献丛刊", "青川渔歌文献丛书", true},
		{"共建共享", "共享共建", true},
		{"最初一公里", "最后一公里", false},
		{"碧水保卫战", "碧水青山净土保卫战", false},
		{"天更蓝水更清", "天更蓝地更绿水更清", true},
		{"甲乙丙丁戊己", "甲己丙丁戊乙", false},
	} {
		got := Variants([]string{Key(c.a), Key(c.b)}, []int{5, 3})
		if (got[1] == 0) != c.want || got[0] != 0 {
			t.Errorf("%s and %s: %v, want variants %v", c.a, c.b, got, c.want)
		}
	}
	if got := Variants([]string{"落细落实", "落实落细"}, []int{1, 9}); got[0] != 1 || got[1] != 1 {
		t.Errorf("the most frequent form leads: %v", got)
	}
}
