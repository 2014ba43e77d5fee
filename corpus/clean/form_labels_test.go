package clean

import "testing"

// TestFormLabels: each label is read, whatever it begins with.
func TestFormLabels(t *testing.T) {
	for label, want := range formLabels {
		if got, colon := FormLabel(label + "："); got != want || colon != len(label) {
			t.Errorf("%s: tells %d, with a colon at %d; want %d at %d", label, got, colon, want, len(label))
		}
	}
}
