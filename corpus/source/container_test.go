package source

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"example.org/meetbrowse/corpus/fault"
)

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zst(s string) string {
	w, _ := zstd.NewWriter(nil)
	return string(w.EncodeAll([]byte(s), nil))
}

func zipped(pairs ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		f, _ := w.Create(pairs[i])
		io.WriteString(f, pairs[i+1])
	}
	w.Close()
	return b.String()
}

func gbk(s string) string {
	b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return b
}

func wide(s string) string {
	b, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return b
}

// one reads a single file of that name and content.
func one(t testing.TB, name, content string) []article {
	t.Helper()
	got, err := read(t, Options{FS: files(name, content)}, name)
	var fatal *FatalError
	if err != nil && !errors.As(err, &fatal) {
		t.Fatal(err)
	}
	return got
}

const rows = `{"text":"市委召开会议。","title":"要闻","url":"http://a.example/1","date":"2023-03-08","source":"云溪日报"}

{"content":"一\n二\u4e09\ud840\udc00\"\\","id":"k7"}
{"text":"断
{"正文":"四"} x
[1]
{"title":"无文"}
{"text":""}
{"\u6b63\u6587":["甲","乙"],"标题":"丙丁"}
{"html":"<p>戊</p>"}
{"content":"<p>己</p><p>庚</p>","title":"A&B"}`

const rowsRead = `n#1|n.jsonl#1|要闻
市委召开会议。
k7|n.jsonl#2|一
二三𠀀"\
- n.jsonl#3: parse JSON: cut off
- n.jsonl#4: parse JSON: unexpected 'x' at byte 18
- n.jsonl#5: parse JSON: not an object
- n.jsonl#6: read: no text field
- n.jsonl#7: read: no text field
n#8|n.jsonl#8|丙丁
甲
乙
n#9|n.jsonl#9|<p>戊</p>
n#10|n.jsonl#10|<h1>A&amp;B</h1>
<p>己</p><p>庚</p>
`

func TestJSONLines(t *testing.T) {
	got := one(t, "n.jsonl", rows)
	check(t, "plain", list(got), rowsRead)
	r := got[0].Record
	if r.Title != "要闻" || r.URL != "http://a.example/1" || r.Date != "2023-03-08" || r.Outlet != "云溪日报" || !r.Decoded {
		t.Errorf("fields %+v", r)
	}
	if got[8].Format != HTML || got[9].Format != HTML || got[7].Format != Text {
		t.Error("markup is not told from text")
	}
	check(t, "GB18030", list(one(t, "n.jsonl", gbk(rows))), rowsRead)
	check(t, "UTF-16", list(one(t, "n.jsonl", wide(rows))), rowsRead)
	check(t, "UTF-8 with mark", list(one(t, "n.jsonl", "\ufeff"+rows)), rowsRead)
	check(t, "CRLF", list(one(t, "n.jsonl", strings.ReplaceAll(rows, "\n", "\r\n"))), rowsRead)
}

func TestPackings(t *testing.T) {
	for ending, pack := range map[string]func(string) string{".gz": gz, ".zst": zst} {
		want := strings.ReplaceAll(rowsRead, "n.jsonl", "n.jsonl"+ending)
		check(t, ending, list(one(t, "n.jsonl"+ending, pack(rows))), want)
		check(t, "text"+ending, list(one(t, "a.b.txt"+ending, pack("市委"))), "a.b|a.b.txt"+ending+"|市委\n")
	}
	check(t, "unnamed", list(one(t, "x", gz(zst("<html>市委")))), "x|x|<html>市委\n")
}

func TestZip(t *testing.T) {
	archive := zipped("d/1.txt", "一", "d/", "", "d/n.jsonl.gz", gz(`{"text":"二"}`), "__MACOSX/._1.txt", "x", "p.jpg", "x",
		"e.txt", "", "inner.zip", zipped("1.txt", "三"), gbk("会议.txt"), gbk("市委召开会议，研究部署工作。"))
	want := `1|z.zip#d/1.txt|一
n#1|z.zip#d/n.jsonl.gz#1|二
- z.zip#p.jpg: open: not a format that is read: .jpg
- z.zip#e.txt: read: nothing in it
z.zip#inner.zip#1.txt|z.zip#inner.zip#1.txt|三
会议|z.zip#会议.txt|` + gbk("市委召开会议，研究部署工作。") + "\n"
	check(t, "zip", list(one(t, "z.zip", archive)), want)
	got, err := read(t, Options{Stdin: strings.NewReader(archive)}, "-")
	if err != nil {
		t.Fatal(err)
	}
	check(t, "zip as a stream", list(got), strings.NewReplacer("|z.zip#", "|-#", "- z.zip#", "- -#", "z.zip#", "stdin#").Replace(want))
	deep := zipped("1.txt", "底")
	for range 6 {
		deep = zipped("z.zip", deep)
	}
	if got := one(t, "deep.zip", deep); len(got) != 1 || !errors.Is(got[0].err, fault.Nested) {
		t.Errorf("archives in archives: %v", got)
	}
	cut := strings.ReplaceAll(want, "z.zip", "cut.zip") + "- cut.zip: open archive: zip: not a valid zip file\n"
	check(t, "archive without its end", list(one(t, "cut.zip", archive[:len(archive)-30])), cut)
	half := archive[:strings.Index(archive, "inner.zip")+30]
	check(t, "half an archive", list(one(t, "cut.zip", half)), cut[:strings.Index(cut, "cut.zip#inner")]+cut[strings.LastIndex(cut, "- "):])
}

// TestAwkward reads what crawls leave: other line ends, packings in packings,
// containers with nothing in them.
func TestAwkward(t *testing.T) {
	hz, err := simplifiedchinese.HZGB2312.NewEncoder().String("{\"text\":\"一地开会，部署工作。\"}\n{\"text\":\"二地开会，部署工作。\"}\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, content, want string }{
		{"n.jsonl", strings.ReplaceAll(rows, "\n", "\r"), rowsRead},
		{"t.csv", "title,text\r甲,一\r乙,\"二\r三\"\r", "t#1|t.csv#1|甲\n一\nt#2|t.csv#2|乙\n二\n三\n"},
		{"n.jsonl.gz.gz", gz(gz(rows)), strings.ReplaceAll(rowsRead, "n.jsonl", "n.jsonl.gz.gz")},
		{"n.jsonl.zst.gz", gz(zst(rows)), strings.ReplaceAll(rowsRead, "n.jsonl", "n.jsonl.zst.gz")},
		{"h.jsonl", hz, "h#1|h.jsonl#1|一地开会，部署工作。\nh#2|h.jsonl#2|二地开会，部署工作。\n"},
		{"t.tsv", "title\ttext\n甲\t一\\n二\\t三\n", "t#1|t.tsv#1|甲\n一\n二\t三\n"},
		{"e.zip", zipped(), "- e.zip: read: nothing in it\n"},
		{"e.csv", "title,text\n\n", "- e.csv: read: nothing in it\n"},
		{"e.jsonl", "\n \n", "- e.jsonl: read: nothing in it\n"},
		{"e.warc", "no archive\n", "- e.warc: read: nothing in it\n"},
		{"e.jsonl.gz", gz(""), "- e.jsonl.gz: read: nothing in it\n"},
	} {
		check(t, c.name, list(one(t, c.name, c.content)), c.want)
	}
}

func TestStandardInput(t *testing.T) {
	for _, c := range []struct{ what, in, want string }{
		{"text", "市委\n召开会议", "stdin|-|市委\n召开会议\n"},
		{"page", "\n<!-- x --><!DOCTYPE html><p>市委", "stdin|-|\n<!-- x --><!DOCTYPE html><p>市委\n"},
		{"jsonl", rows, strings.NewReplacer("n#", "stdin#", "|n.jsonl", "|-", "- n.jsonl", "- -").Replace(rowsRead)},
		{"csv", "标题,正文\n甲,乙\n", "stdin#1|-#1|甲\n乙\n"},
		{"packed", gz(`{"text":"市委"}`), "stdin#1|-#1|市委\n"},
		{"warc", warcOf("", "conversion", "text/plain", "市委"), "stdin#1|-#1|市委\n"},
	} {
		got, err := read(t, Options{Stdin: strings.NewReader(c.in)}, "-")
		if err != nil {
			t.Errorf("%s: %v", c.what, err)
		}
		check(t, c.what, list(got), c.want)
	}
	got, err := read(t, Options{Stdin: strings.NewReader("市委")}, "-", "-")
	if err != nil {
		t.Error(err)
	}
	check(t, "named twice", list(got), "stdin|-|市委\n- -: read: read already under another name\n")
}

func TestTables(t *testing.T) {
	const in = "编号,标题,正文,来源\r\n" +
		"x1,甲,\"乙,丙\r\n\"\"丁\"\"\",云溪日报\r\n" +
		"\r\n" +
		",戊,己 \"庚\" 辛,\r\n" +
		",无,,\r\n" +
		",\"开,壬,\r\n" +
		",子,\"丑\r\n寅\",卯\r\n" +
		",癸,\"辰\",巳"
	const want = `x1|t.csv#1|甲
乙,丙
"丁"
t#2|t.csv#2|戊
己 "庚" 辛
- t.csv#3: read: nothing in it
- t.csv#4: parse row: a quotation mark is not closed
t#5|t.csv#5|子
丑
寅
t#6|t.csv#6|癸
辰
`
	got := one(t, "t.csv", in)
	check(t, "csv", list(got), want)
	if got[0].Outlet != "云溪日报" || got[0].Title != "甲" {
		t.Errorf("fields %+v", got[0].Record)
	}
	check(t, "csv with mark", list(one(t, "t.csv", "\ufeff"+in)), want)
	check(t, "csv in GB18030", list(one(t, "t.csv", gbk(in))), want)
	check(t, "csv in UTF-16", list(one(t, "t.csv", wide(in))), want)
	check(t, "semicolons", list(one(t, "t.csv", strings.ReplaceAll(in, ",", ";"))), strings.ReplaceAll(want, "乙,丙", "乙;丙"))
	check(t, "tsv", list(one(t, "t.tsv", "url\tTEXT\nu\t\"甲\t乙\"\n")), "t#1|t.tsv#1|甲\t乙\n")
	check(t, "no text", list(one(t, "t.csv", "a,b\n1,2\n")),
		"- t.csv: read header: no text field: no column is named text, content or 正文\n")
}

func warcOf(ending, kind, content, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: http://a.example/%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, ending, content, len(block), block)
}

func page(status, fields, body string) string {
	return "HTTP/1.1 " + status + "\r\n" + fields + "\r\n\r\n" + body
}

func TestWebArchive(t *testing.T) {
	const http = "application/http; msgtype=response"
	records := []string{
		warcOf("", "warcinfo", "application/warc-fields", "software: x"),
		warcOf("1", "request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
		warcOf("1", "response", http, page("200 OK", "Content-Type: text/html; charset=gb2312", "<p>一</p>")),
		warcOf("2", "response", http, page("404 Not Found", "Content-Type: text/html", "<p>无</p>")),
		warcOf("3", "response", http, page("200 OK", "Content-Type: image/png", "\x89PNG")),
		warcOf("4", "response", http, page("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", gz("<p>二</p>"))),
		warcOf("5", "response", http, page("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "3\r\n三\r\n0\r\n\r\n")),
		warcOf("6", "response", http, page("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "<p>四</p>")),
		warcOf("7", "response", http, "no answer"),
		"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nWARC lost\r\n\r\n",
		strings.Replace(warcOf("8", "conversion", "text/plain", "五"), "WARC-Type", "WARC-Record-ID: <urn:uuid:0f1e>\r\nWARC-Type", 1),
		"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 99\r\n\r\n断",
	}
	const want = `w#3|w.warc#3|<p>一</p>
w#6|w.warc#6|<p>二</p>
w#7|w.warc#7|三
w#8|w.warc#8|<p>四</p>
- w.warc#9: parse HTTP: no blank line behind the fields
- w.warc#10: parse WARC: no Content-Length
0f1e|w.warc#11|五
- w.warc#12: parse WARC: cut off
`
	got := one(t, "w.warc", strings.Join(records, ""))
	check(t, "plain", list(got), want)
	if got[0].URL != "http://a.example/1" || got[0].Charset != "gb2312" || got[0].Format != HTML || got[6].Format != Text {
		t.Errorf("fields %+v", got[0].Record)
	}
	var packed strings.Builder
	for _, r := range records {
		packed.WriteString(gz(r))
	}
	check(t, "a member a record", list(one(t, "w.warc.gz", packed.String())), strings.ReplaceAll(want, "w.warc", "w.warc.gz"))
}

func TestDamagedMemberCostsItselfAlone(t *testing.T) {
	bad := []byte(gz(warcOf("2", "conversion", "text/plain", strings.Repeat("二次会议", 50))))
	for i := 30; i < 50; i++ {
		bad[i] ^= 0xff
	}
	got := one(t, "w.warc.gz", gz(warcOf("1", "conversion", "text/plain", "一"))+string(bad)+gz(warcOf("3", "conversion", "text/plain", "三")))
	var texts []string
	damaged := false
	for _, a := range got {
		if a.err == nil {
			texts = append(texts, a.text)
		}
		damaged = damaged || a.err != nil && strings.HasPrefix(a.err.Error(), "unpack: ")
	}
	if !damaged || len(texts) != 2 || texts[0] != "一" || texts[1] != "三" {
		t.Errorf("records %q, damage told %v:\n%s", texts, damaged, list(got))
	}
}

func TestHostileContainers(t *testing.T) {
	bomb := gz(strings.Repeat("\x20", MaxRecord+2))
	line := `{"text":"` + strings.Repeat("长", MaxRecord/3) + `"}`
	for _, c := range []struct {
		what, name, in string
		want           error
		articles       int
	}{
		{"cut gzip", "a.txt.gz", gz(strings.Repeat("会议强调抓落实", 99))[:40], io.ErrUnexpectedEOF, 0},
		{"cut gzip of records", "a.jsonl.gz", gz(strings.Repeat("{\"text\":\"会议\"}\n", 9))[:30], io.ErrUnexpectedEOF, 1},
		{"no gzip", "a.txt.gz", "会议强调抓落实，不是压缩文件", nil, 0},
		{"cut zst", "a.txt.zst", zst(strings.Repeat("会议强调抓落实", 99))[:30], nil, 0},
		{"gzip bomb", "a.txt.gz", bomb, fault.TooLarge, 0},
		{"zip bomb", "a.zip", zipped("a.txt", strings.Repeat("a", MaxRecord+2)), fault.TooLarge, 0},
		{"endless line", "a.jsonl", line + "\n{\"text\":\"后\"}", fault.TooLarge, 1},
		{"endless row", "a.csv", "text\n\"" + strings.Repeat("长", MaxRecord/3) + "\n后", nil, 1},
		{"binary records", "a.jsonl", strings.Repeat("\x00\x01\x02", 99), fault.Binary, 0},
		{"large file", "a.txt", strings.Repeat("a", MaxRecord+1), fault.TooLarge, 0},
	} {
		articles, told := 0, false
		for _, a := range one(t, c.name, c.in) {
			if a.err == nil {
				articles++
			} else if c.want == nil || errors.Is(a.err, c.want) {
				told = true
			}
		}
		if articles != c.articles || !told {
			t.Errorf("%s: %d articles, want %d; told %v", c.what, articles, c.articles, told)
		}
	}
}

func TestExportIsRecognised(t *testing.T) {
	const line = `{"id":"a/1","source":"x.txt","headline":"市委开会","published":"2023-03-08","outlet":"云溪日报","url":null,"meetings":[{"name":"会"}],"slogans":[],"cleaning":{"encoding":"utf-8"},"text":"市委开会\n全文"}`
	got := one(t, "e.jsonl", line+"\n"+strings.Replace(line, `,"text":"市委开会\n全文"`, "", 1))
	check(t, "export", list(got), "a/1|e.jsonl#1|市委开会\n全文\n- e.jsonl#2: read: an export without its text; export with --text\n")
	if r := got[0]; string(r.Export) != line || r.Title != "市委开会" || r.Date != "2023-03-08" || r.URL != "" {
		t.Errorf("%+v", r.Record)
	}
}

func BenchmarkJSONL(b *testing.B) {
	var s strings.Builder
	for range 1000 {
		fmt.Fprintf(&s, "{\"title\":\"市委召开会议\",\"text\":\"%s\"}\n", strings.Repeat(`会议强调，要抓好落实。\n`, 150))
	}
	for _, c := range []struct{ name, in string }{{"a.jsonl", s.String()}, {"a.jsonl.gz", gz(s.String())}, {"a.jsonl.zst", zst(s.String())}} {
		fsys := files(c.name, c.in)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(s.Len()))
			for b.Loop() {
				if got, err := read(b, Options{FS: fsys}, c.name); err != nil || len(got) != 1000 {
					b.Fatal(len(got), err)
				}
			}
		})
	}
}
