package cell

// Policy says how wide the terminal draws East Asian Ambiguous characters.
type Policy uint8

// The policies.
const (
	// Unknown reserves two cells for an ambiguous character and is right on
	// terminals of either kind. It is the zero Policy because nothing is known
	// when the first frame is drawn.
	Unknown Policy = iota
	// Narrow: ambiguous characters take one cell.
	Narrow
	// Wide: ambiguous characters take two cells.
	Wide
	// ASCII replaces ambiguous characters, for multiplexers that disagree with
	// the terminal they run in.
	ASCII
)

var policyNames = [...]string{Unknown: "unknown", Narrow: "narrow", Wide: "wide", ASCII: "ascii"}

// String is the policy's name as the --width flag takes it.
func (p Policy) String() string { return policyNames[p] }

// ParsePolicy is the policy of that name.
func ParsePolicy(name string) (policy Policy, ok bool) {
	for p, n := range policyNames {
		if n == name {
			return Policy(p), true
		}
	}
	return Unknown, false
}
