package press

import (
	"strings"
	"testing"
)

// TestOrder: a word that ends in another stands before it, so that the first one
// found is the longest.
func TestOrder(t *testing.T) {
	for i, a := range Outlets {
		for _, b := range Outlets[i+1:] {
			if strings.HasSuffix(b, a) || strings.HasPrefix(b, a) {
				t.Errorf("%s stands before %s", a, b)
			}
		}
	}
}
