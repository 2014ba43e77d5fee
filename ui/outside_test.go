package ui

import (
	"testing"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

func TestExportWritesWhatIsOnTheScreen(t *testing.T) {
	config := testConfig()
	saved := ""
	config.Outside.Save = func(path, phrase string, _ bool, snap *library.Snapshot, ids []int32, _ query.Marks) error {
		saved = path + " " + phrase
		for _, id := range ids {
			saved += " " + snap.ID(id)
		}
		return nil
	}
	d := driveWith(t, config, testArticles()...)
	for _, step := range []struct {
		keys []string
		want string
	}{
		{[]string{"e", "all.jsonl", "enter"}, "all.jsonl  a b c"},
		{[]string{"/", "云岭", "enter", "e", "some.people.csv", "enter"}, "some.people.csv  a c"},
		{[]string{"c", "会议", "enter", "e", "lines.csv", "enter"}, "lines.csv 会议 a c"},
	} {
		d.press(step.keys...)
		if saved != step.want {
			t.Errorf("after %v %q was written, want %q", step.keys, saved, step.want)
		}
	}
}

func TestCopy(t *testing.T) {
	config := testConfig()
	copied := ""
	config.Outside.Copy = func(text string) error { copied = text; return nil }
	d := driveWith(t, config, testArticles()...)
	for _, step := range []struct {
		keys []string
		want string
	}{
		{[]string{"y"}, "湖湾区召开营商环境座谈会"},
		{[]string{"Y"}, "b\t2023-03-02\t湖州湾区\t\t湖湾区召开营商环境座谈会"},
		{[]string{"c", "营商", "enter", "y"}, "营商"},
		{[]string{"Y"}, "湖湾区召开\t营商\t环境座谈会"},
		{[]string{"enter", "y"}, "营商"},
	} {
		copied = ""
		d.press(step.keys...)
		if copied != step.want {
			t.Errorf("after %v %q was copied, want %q", step.keys, copied, step.want)
		}
	}
}
