package export

// The JSON form of an article, in the order in which it is written. A pointer
// is null where the article does not say.
type object struct {
	ID            string               `json:"id"`
	Source        string               `json:"source"`
	Headline      *string              `json:"headline"`
	Subheadlines  []string             `json:"subheadlines"`
	Published     *string              `json:"published"`
	Outlet        *string              `json:"outlet"`
	Editors       []string             `json:"editors"`
	Reporters     []string             `json:"reporters"`
	Photographers []string             `json:"photographers"`
	URL           *string              `json:"url"`
	Script        *string              `json:"script"`
	Meetings      []meetingObject      `json:"meetings"`
	Slogans       []sloganObject       `json:"slogans"`
	Cleaning      cleaningObject       `json:"cleaning"`
	Mark          *string              `json:"mark"`
	Note          *string              `json:"note"`
	Text          *string              `json:"text,omitempty"`
	Speeches      *[]speechObject      `json:"speeches,omitempty"`
	Evidence      *map[string][][2]int `json:"evidence,omitempty"`
	Raw           *string              `json:"raw,omitempty"`
}

type meetingObject struct {
	Name      *string          `json:"name"`
	Aliases   []string         `json:"aliases"`
	Kind      *string          `json:"kind"`
	Date      *string          `json:"date"`
	DateEnd   *string          `json:"date_end"`
	DateBasis *string          `json:"date_basis"`
	DateText  *string          `json:"date_text"`
	PartOfDay *string          `json:"part_of_day"`
	Place     *placeObject     `json:"place"`
	Venue     *string          `json:"venue"`
	Mode      *string          `json:"mode"`
	People    []personObject   `json:"people"`
	Bodies    []bodyObject     `json:"bodies"`
	Documents []documentObject `json:"documents"`
	Targets   []targetObject   `json:"targets"`
}

type placeObject struct {
	Name       *string `json:"name"`
	Prefecture *string `json:"prefecture"`
	Province   *string `json:"province"`
	Code       *string `json:"code"`
	Level      *string `json:"level"`
	Basis      *string `json:"basis"`
}

type personObject struct {
	Name  string   `json:"name"`
	Posts []string `json:"posts"`
	Roles []string `json:"roles"`
}

type bodyObject struct {
	Name  string   `json:"name"`
	Roles []string `json:"roles"`
}

type documentObject struct {
	Title string  `json:"title"`
	Verb  *string `json:"verb"`
}

type targetObject struct {
	Text  string  `json:"text"`
	Value float64 `json:"value"`
	Unit  *string `json:"unit"`
	About *string `json:"about"`
	Bound *string `json:"bound"`
}

type sloganObject struct {
	Text   string `json:"text"`
	Key    string `json:"key"`
	Kind   string `json:"kind"`
	Count  int    `json:"count"`
	Quoted int    `json:"quoted"`
}

type cleaningObject struct {
	Encoding     *string `json:"encoding"`
	Glosses      int     `json:"glosses"`
	RemovedLines int     `json:"removed_lines"`
	Damaged      int     `json:"damaged"`
}

type speechObject struct {
	Speaker string  `json:"speaker"`
	Verb    *string `json:"verb"`
	Text    string  `json:"text"`
}
