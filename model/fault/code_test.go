package fault

import (
	"regexp"
	"strings"
	"testing"
)

var verb = regexp.MustCompile(`%(\[\d+\])?[a-z]`)

// TestEveryCodeHasItsWords: no code without words in either language, and no
// language that asks for another number of arguments than the other.
func TestEveryCodeHasItsWords(t *testing.T) {
	for _, c := range Codes() {
		if c.Error() == "" || c.Chinese() == "" {
			t.Errorf("code %d says %q and %q", c, c.Error(), c.Chinese())
		}
		english, chinese := len(verb.FindAllString(c.Error(), -1)), len(verb.FindAllString(c.Chinese(), -1))
		if picks := strings.Contains(c.Chinese(), "%["); chinese != 0 && chinese != english && !picks {
			t.Errorf("%q takes %d arguments, %q %d", c.Error(), english, c.Chinese(), chinese)
		}
	}
}
