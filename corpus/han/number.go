package han

import "math"

// Number returns the value of a whole numeral: Chinese (二十三, 两万零五,
// 二〇二三, 廿六, the formal 壹贰叁, either script), ASCII or full-width digits, or
// digits with a Chinese unit (3万5千). ok is false for anything else and for what
// an int cannot hold.
func Number(s string) (value int, ok bool) {
	var n numeral
	for _, r := range s {
		if !n.add(FoldRune(r)) {
			return 0, false
		}
	}
	return n.value()
}

// numeral is a numeral read so far: total of what is finished below the current
// 万 or 亿, section of what is finished below it, digits not yet multiplied.
type numeral struct {
	total, section, digits int
	count                  int  // digits not yet multiplied
	lastUnit               int  // the unit read last, 1 after a zero
	first                  bool // something was read
}

// add reads one folded character.
func (n *numeral) add(r rune) bool {
	if d := digitOf(r); d >= 0 {
		if n.digits > (math.MaxInt-d)/10 {
			return false
		}
		if d == 0 && n.count == 0 {
			n.lastUnit = 1
		}
		n.digits = n.digits*10 + d
		n.count++
		n.first = true
		return true
	}
	if tens := tensOf(r); tens > 0 && n.count == 0 {
		n.section, n.lastUnit, n.first = n.section+tens, 10, true
		return true
	}
	unit := unitOf(r)
	if unit == 0 || !n.first && unit != 10 {
		return false
	}
	return n.multiply(unit)
}

func (n *numeral) multiply(unit int) bool {
	if unit < 10000 {
		if n.count == 0 {
			if unit != 10 || n.lastUnit > 1 && n.lastUnit < 100 {
				return false
			}
			n.digits = 1
		}
		if n.digits > (math.MaxInt-n.section)/unit {
			return false
		}
		n.section += n.digits * unit
	} else {
		section := n.section + n.digits
		if section == 0 && n.total > 0 { // 万亿
			section, n.total = n.total, 0
		}
		if section == 0 || section > (math.MaxInt-n.total)/unit {
			return false
		}
		if unit > 10000 && n.total > 0 { // 三万五千亿
			section += n.total
			n.total = 0
			if section > math.MaxInt/unit {
				return false
			}
		}
		n.total += section * unit
		n.section = 0
	}
	n.digits, n.count, n.lastUnit, n.first = 0, 0, unit, true
	return true
}

func (n *numeral) value() (int, bool) {
	if !n.first {
		return 0, false
	}
	last := n.digits
	if n.count == 1 && n.lastUnit >= 100 { // 两万三 is 23,000
		last *= n.lastUnit / 10
	}
	if n.section > math.MaxInt-last || n.total > math.MaxInt-last-n.section {
		return 0, false
	}
	return n.total + n.section + last, true
}

func digitOf(r rune) int {
	switch r {
	case '〇', '零', '○', 'Ｏ':
		return 0
	case '一', '壹', '幺':
		return 1
	case '二', '贰', '两', '弍':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	if '0' <= r && r <= '9' {
		return int(r - '0')
	}
	return -1
}

func tensOf(r rune) int {
	switch r {
	case '廿', '卄':
		return 20
	case '卅':
		return 30
	case '卌':
		return 40
	}
	return 0
}

func unitOf(r rune) int {
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	case '万':
		return 10000
	case '亿':
		return 100000000
	}
	return 0
}
