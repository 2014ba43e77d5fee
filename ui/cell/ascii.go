package cell

import "strconv"

// asciiOf is what stands for a character under policy ASCII: characters that
// every terminal and multiplexer draws in the same number of cells. The
// replacements keep what a reader of Chinese prose needs to tell apart; · stays
// visible as ・, which is wide everywhere.
func asciiOf(c rune) (string, bool) {
	if s, ok := asciiTable[c]; ok {
		return s, true
	}
	switch {
	case c >= '①' && c <= '⑳':
		return "(" + strconv.Itoa(int(c-'①')+1) + ")", true
	case c >= '⑴' && c <= '⒇':
		return "(" + strconv.Itoa(int(c-'⑴')+1) + ")", true
	case c >= '⒈' && c <= '⒛':
		return strconv.Itoa(int(c-'⒈')+1) + ".", true
	case c >= '⒜' && c <= '⒵':
		return "(" + string('a'+c-'⒜') + ")", true
	case c >= 'Ⓐ' && c <= 'Ⓩ':
		return "(" + string('A'+c-'Ⓐ') + ")", true
	case c >= 'ⓐ' && c <= 'ⓩ':
		return "(" + string('a'+c-'ⓐ') + ")", true
	case c >= '❶' && c <= '❿':
		return "(" + strconv.Itoa(int(c-'❶')+1) + ")", true
	case c >= 'Ⅰ' && c <= 'Ⅻ':
		return romanNumerals[c-'Ⅰ'], true
	case c >= 'ⅰ' && c <= 'ⅻ':
		return romanNumeralsLower[c-'ⅰ'], true
	case c >= '─' && c <= '╿':
		return boxASCII(c), true
	case c >= '▀' && c <= '█':
		return "#", true
	case c >= '▉' && c <= '▏':
		return "|", true
	case c >= '■' && c <= '◿':
		return "*", true
	}
	return "", false
}

var romanNumerals = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

var romanNumeralsLower = [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

// boxASCII is a line where the box drawing character is a straight line and a
// plus where it is a corner or a joint.
func boxASCII(c rune) string {
	switch c {
	case '─', '━', '┄', '┅', '┈', '┉', '═', '╌', '╍', '╴', '╶', '╸', '╺', '╼', '╾':
		return "-"
	case '│', '┃', '┆', '┇', '┊', '┋', '║', '╎', '╏', '╵', '╷', '╹', '╻', '╽', '╿':
		return "|"
	case '╱':
		return "/"
	case '╲':
		return "\\"
	}
	return "+"
}

var asciiTable = map[rune]string{
	'“': `"`, '”': `"`, '„': `"`, '‟': `"`, '‘': "'", '’': "'", '‚': "'", '‛': "'",
	'′': "'", '″': `"`, '‵': "'", '´': "'", '¨': `"`, '¸': ",", '˙': "'",
	'…': "..", '‥': "..", '⋯': "..",
	'—': "-", '―': "-", '–': "-", '‐': "-", '‑': "-", '‒': "-",
	'·': "・", '•': "・", '‧': "・", '∙': "・", '⋅': "・",
	'→': "->", '←': "<-", '↑': "^", '↓': "v", '↔': "<>", '⇒': "=>", '⇔': "<=>",
	'↖': "^", '↗': "^", '↘': "v", '↙': "v",
	'×': "x", '÷': "/", '±': "+-", '−': "-", '∕': "/", '√': "v", '∞': "oo", '∶': ":",
	'≈': "~", '≒': "~", '∼': "~", '∽': "~", '≠': "!=", '≡': "=", '≤': "<=", '≥': ">=", '≦': "<=", '≧': ">=",
	'∧': "^", '∨': "v", '∴': ":.", '∵': ":",
	'°': "o", '℃': "oC", '℉': "oF", '‰': "0/00", '‱': "0/000", '№': "No", '℡': "Tel", '™': "TM", '®': "(R)", '©': "(c)",
	'§': "S", '¶': "P", '†': "+", '‡': "+", '※': "*", '¤': "$", '¡': "!", '¿': "?",
	'¹': "1", '²': "2", '³': "3", '⁴': "4", 'ª': "a", 'º': "o",
	'¼': "1/4", '½': "1/2", '¾': "3/4", '⅓': "1/3", '⅔': "2/3", '⅛': "1/8", '⅜': "3/8", '⅝': "5/8", '⅞': "7/8",
	'★': "*", '☆': "*", '☉': "*", '♀': "f", '♂': "m", '☎': "T", '☏': "T", '☜': "<-", '☞': "->",
	'♠': "*", '♡': "*", '♣': "*", '♤': "*", '♥': "*", '♧': "*", '♦': "*", '♪': "*", '♩': "*", '♬': "*", '♭': "b", '♯': "#",
	'✽': "*", '✓': "v", '✔': "v", '✗': "x", '✘': "x",
	'Æ': "AE", 'æ': "ae", 'Ð': "D", 'ð': "d", 'Ø': "O", 'ø': "o", 'Þ': "Th", 'þ': "th", 'ß': "ss", 'Œ': "OE", 'œ': "oe",
	'đ': "d", 'ħ': "h", 'Ħ': "H", 'ı': "i", 'ĳ': "ij", 'Ĳ': "IJ", 'ĸ': "k", 'Ŀ': "L", 'ŀ': "l", 'ł': "l", 'Ł': "L",
	'ŋ': "ng", 'Ŋ': "NG", 'ŉ': "'n", 'ŧ': "t", 'Ŧ': "T", 'ĉ': "c", 'ė': "e", 'ɑ': "a", 'ɡ': "g",
	'à': "a", 'á': "a", 'ā': "a", 'ǎ': "a", 'ă': "a",
	'è': "e", 'é': "e", 'ê': "e", 'ē': "e", 'ě': "e",
	'ì': "i", 'í': "i", 'ī': "i", 'ǐ': "i", 'ĭ': "i", 'ĩ': "i",
	'ò': "o", 'ó': "o", 'ō': "o", 'ǒ': "o", 'ŏ': "o",
	'ù': "u", 'ú': "u", 'ū': "u", 'ǔ': "u", 'ŭ': "u",
	'ü': "u", 'ǖ': "u", 'ǘ': "u", 'ǚ': "u", 'ǜ': "u", 'ń': "n", 'ň': "n",
	'ˇ': "v", 'ˉ': "-", 'ˊ': "'", 'ˋ': "`", '˘': "u", '˛': ",", '˝': `"`, '˚': "o", 'ˍ': "_", 'ˈ': "'", 'ː': ":",
	'\uFFFD': "?",
}
