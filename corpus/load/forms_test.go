package load

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/meetbrowse/corpus"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// Made-up articles; the second is one that Big5 can write.
var madeUp = []string{
	`您的位置：首页 > 政务要闻
云溪市召开“双百攻坚”推进大会
2023-03-08 16:20 来源：云溪日报 编辑：宋词

3月8日上午，云溪市“双百攻坚”项目建设推进大会在市会议中心举行。市委书记陆远舟出席会议并讲话，市长沈若川主持会议。
会议印发了《云溪市重点项目攻坚行动方案》。陆远舟强调，要压实工作责任，确保全年新开工项目不少于一百二十个。
`,
	`柳灣縣召開春季農業生產會議

3月9日，柳灣縣召開春季農業生產會議，縣委書記賀清和出席會議並講話，縣長藍一鳴主持會議。
會議強調，要守住耕地紅線，抓好春耕備耕，確保全年糧食總產不低於三億公斤。
`,
	`松台区传达学习全会精神

松台区委3月10日召开常委会（扩大）会议，传达学习全会精神。会议指出，要坚持问题导向，健全跟踪问效机制，把各项部署落到实处。
会议还研究了其他事项。
`,
}

func texts(t *testing.T, fsys fstest.MapFS) map[string]*corpus.Article {
	t.Helper()
	out := map[string]*corpus.Article{}
	err := Run(t.Context(), []string{"."}, Options{FS: fsys}, func(a *corpus.Article) *corpus.Article { return a },
		func(a *corpus.Article) { out[a.ID] = a },
		func(s corpus.Skipped) { t.Errorf("%s: %v", s.Source, s.Err) })
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// forms packs articles in every form; the IDs stay those of the plain files.
func forms(t *testing.T, articles map[string]string) map[string]fstest.MapFS {
	encodings := map[string]encoding.Encoding{
		"UTF-8": encoding.Nop, "GB18030": simplifiedchinese.GB18030, "Big5": traditionalchinese.Big5,
		"UTF-16LE with mark": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16LE":           unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16BE":           unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	}
	out := map[string]fstest.MapFS{}
	for name, e := range encodings {
		plain, packed, zipped := fstest.MapFS{}, fstest.MapFS{}, new(bytes.Buffer)
		z := zip.NewWriter(zipped)
		for id, text := range articles {
			b, err := e.NewEncoder().Bytes([]byte(text))
			if err != nil {
				continue // characters that Big5 does not have
			}
			plain[id+".txt"] = &fstest.MapFile{Data: b}
			packed[id+".txt.gz"] = &fstest.MapFile{Data: gzipped(b)}
			f, _ := z.Create("folder/" + id + ".txt")
			f.Write(b)
		}
		z.Close()
		out[name+" files"] = plain
		out[name+" gz"] = packed
		out[name+" zip"] = fstest.MapFS{"a.zip": &fstest.MapFile{Data: zipped.Bytes()}}
	}
	var lines, escaped, web, rows bytes.Buffer
	rows.WriteString("id,正文\n")
	for id, text := range articles {
		line, _ := json.Marshal(map[string]string{"id": id, "content": text})
		lines.Write(append(line, '\n'))
		fmt.Fprintf(&escaped, "%s\n", ascii(line))
		fmt.Fprintf(&rows, "%s,\"%s\"\n", id, strings.ReplaceAll(text, `"`, `""`))
		record := fmt.Sprintf("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:%s>\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", id, len(text), text)
		web.Write(gzipped([]byte(record)))
	}
	enc, _ := zstd.NewWriter(nil)
	gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes(rows.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	out["jsonl.zst"] = fstest.MapFS{"a.jsonl.zst": &fstest.MapFile{Data: enc.EncodeAll(lines.Bytes(), nil)}}
	out["escaped jsonl"] = fstest.MapFS{"a.ndjson": &fstest.MapFile{Data: escaped.Bytes()}}
	out["csv"] = fstest.MapFS{"a.csv": &fstest.MapFile{Data: rows.Bytes()}}
	out["csv in GB18030"] = fstest.MapFS{"a.csv": &fstest.MapFile{Data: gb}}
	out["warc.gz"] = fstest.MapFS{"a.warc.gz": &fstest.MapFile{Data: web.Bytes()}}
	return out
}

// ascii writes JSON as many programs do, with every other character escaped.
func ascii(line []byte) string {
	var b strings.Builder
	for _, r := range string(line) {
		switch {
		case r < 0x80:
			b.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func gzipped(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

func TestFormsGiveTheSameText(t *testing.T) {
	t.Run("made up", func(t *testing.T) {
		articles := map[string]string{}
		for i, text := range madeUp {
			articles[fmt.Sprintf("m%d", i)] = text
		}
		sameInAllForms(t, articles)
	})
	t.Run("real", func(t *testing.T) {
		names, _ := filepath.Glob("../../../shared/corpus/seeds/*.txt")
		if len(names) == 0 {
			t.Skip("no articles beside the project")
		}
		articles := map[string]string{}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			articles[strings.TrimSuffix(filepath.Base(name), ".txt")] = string(b)
		}
		sameInAllForms(t, articles)
	})
}

func sameInAllForms(t *testing.T, articles map[string]string) {
	all := forms(t, articles)
	want := texts(t, all["UTF-8 files"])
	if len(want) != len(articles) {
		t.Fatalf("%d of %d articles in the plain form", len(want), len(articles))
	}
	for form, fsys := range all {
		if len(fsys) == 0 || strings.HasPrefix(form, "Big5") && len(all["Big5 files"]) == 0 {
			t.Logf("%s: nothing that can be written in it", form)
			continue
		}
		got := texts(t, fsys)
		if len(got) < len(articles) && !strings.HasPrefix(form, "Big5") {
			t.Errorf("%s: %d articles, want %d", form, len(got), len(articles))
		}
		for id, a := range got {
			w := want[id]
			if w == nil || a.Text != w.Text {
				t.Errorf("%s: article %s differs in encoding %s", form, id, a.Encoding)
				continue
			}
			if a.Decoded() != w.Decoded() {
				t.Errorf("%s: decoded text of %s differs", form, id)
			}
		}
	}
}

func TestPageIsCleanedAndDescribed(t *testing.T) {
	source := `<html><head><meta charset="gb2312"><title>云溪市召开推进大会_云溪市人民政府</title>
<meta name="PubDate" content="2023-03-08 16:20"><meta name="ContentSource" content="云溪日报"></head><body>
<div class="nav"><a href=1>首页</a> <a href=2>要闻</a> <a href=3>公告</a></div>
<h1>云溪市召开推进大会</h1><div id="zoom"><p>&#12288;&#12288;3月8日上午，云溪市召开推进大会，市委书记陆远舟出席会议并讲话。</p><p>&emsp;会议强调，要压实工作责任，确保任务完成。</p></div>
<div class="footer">主办：云溪市人民政府办公室</div></body></html>`
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(source)
	if err != nil {
		t.Fatal(err)
	}
	a := texts(t, fstest.MapFS{"p.html": &fstest.MapFile{Data: []byte(gb)}})["p"]
	want := "云溪市召开推进大会\n3月8日上午，云溪市召开推进大会，市委书记陆远舟出席会议并讲话。\n会议强调，要压实工作责任，确保任务完成。"
	if a.Text != want || a.Decoded() != source {
		t.Errorf("text %q, want %q; rebuilt %v", a.Text, want, a.Decoded() == source)
	}
	if a.Title != "云溪市召开推进大会" || a.Date != "2023-03-08 16:20" || a.Outlet != "云溪日报" || a.Encoding != "gb18030" {
		t.Errorf("title %q, date %q, outlet %q, encoding %q", a.Title, a.Date, a.Outlet, a.Encoding)
	}
}

func TestExportIsTakenAsItStands(t *testing.T) {
	const line = `{"id":"x","meetings":[],"slogans":[],"cleaning":{},"text":"甲 (jiǎ)\n\n乙"}`
	a := texts(t, fstest.MapFS{"e.jsonl": &fstest.MapFile{Data: []byte(line)}})["x"]
	if a.Text != "甲 (jiǎ)\n\n乙" || string(a.Export) != line || len(a.Edits) != 0 {
		t.Errorf("%+v", a)
	}
}

func TestEncodingOverride(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": &fstest.MapFile{Data: []byte("\xa4\xa4\xa4\xe5\xb7\x7c\xc4\xb3")}}
	run := func(encoding string) (text string, err error) {
		err = Run(t.Context(), []string{"a.txt"}, Options{FS: fsys, Encoding: encoding},
			func(a *corpus.Article) string { return a.Text }, func(s string) { text = s }, func(corpus.Skipped) {})
		return text, err
	}
	if text, err := run("big5"); err != nil || text != "中文會議" {
		t.Errorf("%q, %v", text, err)
	}
	if _, err := run("klingon"); err == nil {
		t.Error("an unknown encoding is accepted")
	}
}

func BenchmarkRun(b *testing.B) {
	fsys := fstest.MapFS{}
	var size int64
	for i := range 2000 {
		text := strings.Repeat(madeUp[i%len(madeUp)], 6)
		size += int64(len(text))
		fsys[fmt.Sprintf("%04d.txt", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	b.SetBytes(size)
	for b.Loop() {
		n := 0
		err := Run(b.Context(), []string{"."}, Options{FS: fsys}, func(a *corpus.Article) int { return len(a.Text) },
			func(int) { n++ }, func(corpus.Skipped) {})
		if err != nil || n != len(fsys) {
			b.Fatal(n, err)
		}
	}
}

// TestMarkdownForms: the mark of a heading is no part of a Markdown file's text,
// packed or not, and stays one of a text file's; marks of emphasis go from both.
func TestMarkdownForms(t *testing.T) {
	const heading, body = "云溪市召开“双百攻坚”推进大会", "3月8日上午，云溪市“双百攻坚”推进大会在市会议中心举行。"
	marked := "# **" + heading + "**\n\n" + body + "\n"
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	fmt.Fprint(w, marked)
	w.Close()
	got := texts(t, fstest.MapFS{"a.md": {Data: []byte(marked)}, "b.md.gz": {Data: packed.Bytes()}, "c.txt": {Data: []byte(marked)}})
	for id, want := range map[string]string{"a": heading, "b": heading, "c": "# " + heading} {
		a := got[id]
		if a == nil || a.Text != want+"\n"+body || a.Decoded() != marked {
			t.Errorf("%s: %+v", id, a)
		}
	}
}
