package meeting_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/meeting"
)

// texts visits every value of an article; exact tells that it is as written.
func texts(a *model.Article, visit func(field string, t model.Text, exact bool)) {
	visit("headline", a.Headline, true)
	visit("outlet", a.Outlet, true)
	visit("published", a.Published, false)
	for _, list := range [][]model.Text{a.Subheadlines, a.Editors, a.Reporters, a.Photographers} {
		for _, t := range list {
			visit("list", t, false)
		}
	}
	for i := range a.Meetings {
		m := &a.Meetings[i]
		visit("name", m.Name, len(m.Name.Evidence) < 2)
		visit("kind", m.Kind, true)
		visit("date", m.Date, false)
		visit("date text", m.DateText, true)
		visit("part of day", m.PartOfDay, true)
		visit("place", m.Place.Name, false)
		visit("venue", m.Venue, true)
		visit("mode", m.ModeText, true)
		for _, p := range m.People {
			visit("person", p.Name, false)
			for _, t := range p.Posts {
				visit("post", t, true)
			}
			roles(p.Roles, visit)
		}
		for _, b := range m.Bodies {
			visit("body", b.Name, true)
			roles(b.Roles, visit)
		}
		for _, d := range m.Documents {
			visit("document", d.Title, true)
			visit("verb", d.Verb, true)
		}
		for _, x := range m.Targets {
			visit("target", x.Text, true)
			visit("about", x.About, true)
			visit("bound", x.Bound, true)
		}
	}
}

func roles(parts []model.Part, visit func(field string, t model.Text, exact bool)) {
	for _, p := range parts {
		visit("role", model.Text{Value: string(p.Role), Evidence: p.Evidence}, false)
	}
}

// check fails if a value has no place in the decoded text, or another text
// there. A value whose characters cleaning changed is compared cleaned.
func check(t *testing.T, a *model.Article) {
	t.Helper()
	decoded := a.Decoded()
	texts(a, func(field string, v model.Text, exact bool) {
		for _, s := range v.Evidence {
			if s.Start < 0 || s.End > len(decoded) || s.Start > s.End {
				t.Fatalf("%s %q: span %v of %d bytes", field, v.Value, s, len(decoded))
			}
		}
		if !exact || len(v.Evidence) == 0 {
			return
		}
		at := v.Evidence[0].Of(decoded)
		if at != v.Value && !touched(a, v.Evidence[0]) && !strings.Contains(clean.Plain(at), v.Value) {
			t.Errorf("%s: %q stands at its evidence, the value is %q", field, at, v.Value)
		}
	})
	for _, s := range a.Speeches {
		if s.Span.Start < 0 || s.Span.End > len(a.Text) || s.Span.Start >= s.Span.End || s.Speaker == "" {
			t.Fatalf("speech of %q: span %v of %d bytes", s.Speaker, s.Span, len(a.Text))
		}
	}
}

// touched: cleaning changed something inside the span.
func touched(a *model.Article, s corpus.Span) bool {
	for _, e := range a.Edits {
		if e.Span.Start < s.End && s.Start < e.Span.End {
			return true
		}
	}
	return false
}

func TestEvidence(t *testing.T) {
	n := 0
	err := load.Run(context.Background(), []string{"."}, load.Options{FS: sample.Files},
		func(a *corpus.Article) *model.Article { return meeting.Parse(a) },
		func(a *model.Article) {
			n += len(a.Meetings)
			check(t, a)
			texts(a, func(field string, v model.Text, _ bool) {
				switch field {
				case "role", "verb", "about", "bound":
					if v.Known() && len(v.Evidence) == 0 {
						t.Errorf("%s: %s %q has no evidence", a.ID, field, v.Value)
					}
				}
			})
		}, func(corpus.Skipped) {})
	if err != nil || n == 0 {
		t.Fatalf("%d meetings: %v", n, err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("云川市召开大会\n1月2日上午，市委书记王五主持召开会议。王五指出，要《抓》。张三、李四等参加。（记者 赵六）")
	f.Add("會議\n“會”、（會議上強調，10日")
	f.Add("责任编辑：王 五 摄 文/图 来源：\n·买买提·《《》在会上强调：")
	f.Add("自2月30日开始，2月31日至99日召开了第次会议，到20年达到5亿元以上")
	f.Add("\xff市委书记\xe4\xbb王五主持\n会")
	for _, name := range ruleFiles {
		b, err := os.ReadFile("../../testdata/meeting/" + name)
		if err != nil {
			f.Fatal(err)
		}
		for _, block := range strings.Split(string(b), "\n\n") {
			f.Add(block)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := clean.Clean(s, nil)
		a := meeting.Parse(&corpus.Article{ID: "x", Text: r.Text, Edits: r.Edits, Damage: r.Damage})
		check(t, a)
		raw := meeting.Parse(&corpus.Article{ID: "x", Text: strings.ToValidUTF8(s, "")})
		check(t, raw)
	})
}

// TestCreditEvidence: a value of a credit, or of a line that cleaning cut, keeps
// the very characters it was read from.
func TestCreditEvidence(t *testing.T) {
	const body = "青禾市召開工作會議\n3月5日，市委書記白水生主持召開工作會議，市長馬大山出席會議並講話。\n"
	for _, x := range []struct{ text, field, value, at string }{
		{"青禾市召開工作會議\n2021-03-06 18:00:03 來源:青禾日報 編輯:張發(fā)平\n" + body, "published", "2021-03-06T18:00:03", "2021-03-06 18:00:03"},
		{"青禾市召開工作會議\n2021-03-06 18:00:03 來源:青禾日報 編輯:張發(fā)平\n" + body, "editor", "張發平", "張發(fā)平"},
		{"青禾市召开工作会议\n发布时间：2021年03月06日 浏览：3\n" + body, "published", "2021-03-06", "2021年03月06日"},
		{body + "\n编辑：舒  凤\n", "editor", "舒凤", "舒  凤"},
		{body + "\n(記者 馬鎮(zhèn)丹 攝)\n", "photographer", "馬鎮丹", "馬鎮(zhèn)丹"},
	} {
		r := clean.Clean(x.text, nil)
		a := meeting.Parse(&corpus.Article{ID: "a", Text: r.Text, Edits: r.Edits})
		var got model.Text
		switch x.field {
		case "published":
			got = a.Published
		case "editor":
			got = first(a.Editors)
		case "photographer":
			got = first(a.Photographers)
		}
		if got.Value != x.value || len(got.Evidence) != 1 || got.Evidence[0].Of(x.text) != x.at {
			at := ""
			if len(got.Evidence) > 0 {
				at = got.Evidence[0].Of(x.text)
			}
			t.Errorf("%s %q stands at %q, want %q at %q", x.field, got.Value, at, x.value, x.at)
		}
	}
}

// TestPartEvidence: a role keeps the words that say so, of every sentence that
// does, and of a list those that introduce it.
func TestPartEvidence(t *testing.T) {
	const text = "云川市召开防汛工作会议 王五讲话\n1月2日，云川市召开防汛工作会议。市委书记王五出席会议并讲话，市长李四主持会議。会上，副市长张三作了题为《稳》的报告，" +
		"云川县、白水县作交流发言。参加会议的还有：赵六、钱七。会议印发了《云川市防汛方案》，要求全年减灾投入达到3亿元。\n"
	a := meeting.Parse(&corpus.Article{ID: "a", Text: text})
	if len(a.Meetings) != 1 {
		t.Fatalf("%d meetings", len(a.Meetings))
	}
	at := func(spans []corpus.Span) string {
		var out []string
		for _, s := range spans {
			out = append(out, s.Of(text))
		}
		return strings.Join(out, "+")
	}
	m := &a.Meetings[0]
	var got []string
	add := func(name string, parts []model.Part) {
		for _, p := range parts {
			got = append(got, name+" "+string(p.Role)+" "+at(p.Evidence))
		}
	}
	for _, p := range m.People {
		add(p.Name.Value, p.Roles)
	}
	for _, b := range m.Bodies {
		add(b.Name.Value, b.Roles)
	}
	for _, d := range m.Documents {
		got = append(got, d.Title.Value+" "+at(d.Verb.Evidence))
	}
	for _, x := range m.Targets {
		got = append(got, x.Text.Value+" "+at(x.Bound.Evidence)+" "+at(x.About.Evidence))
	}
	want := []string{"王五 speak 讲话+讲话", "王五 attend 出席", "李四 host 主持", "张三 report 作了题为《稳》的报告", "赵六 attend 参加", "钱七 attend 参加",
		"云川县 exchange 发言", "白水县 exchange 发言", "云川市防汛方案 印发", "3亿元 达到 全年减灾投入"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func first(list []model.Text) model.Text {
	if len(list) == 0 {
		return model.Text{}
	}
	return list[0]
}
