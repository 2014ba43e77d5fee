package page

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"golang.org/x/net/html"
)

// apply gives the text that edits leave, and checks that they are in order,
// measure the source and give it back.
func apply(t testing.TB, source string, edits []corpus.Edit) string {
	t.Helper()
	var out strings.Builder
	at := 0
	for _, e := range edits {
		if e.Span.Start < at || e.Span.End <= e.Span.Start || e.Span.End > len(source) || e.Span.Of(source) != e.Original {
			t.Fatalf("edit %+v behind %d does not fit", e, at)
		}
		out.WriteString(source[at:e.Span.Start])
		out.WriteString(e.Replacement)
		at = e.Span.End
	}
	out.WriteString(source[at:])
	a := corpus.Article{Text: out.String(), Edits: edits}
	if a.Decoded() != source {
		t.Fatalf("%q is not rebuilt from %q", source, a.Text)
	}
	return a.Text
}

// Made-up sentences to fill blocks with.
const (
	first  = "3月8日上午，云溪市召开项目建设推进大会，市委书记陆远舟出席会议并讲话。"
	second = "会议强调，要把思想统一到高质量发展上来，压实工作责任，确保全年目标任务完成。"
	third  = "市长沈若川主持会议，市人大常委会主任贺清和、市政协主席蓝一鸣出席会议。"
)

func TestStrip(t *testing.T) {
	tests := []struct{ what, source, want string }{
		{"inline tags and references", `<p>市委<b>召开</b>&ldquo;会议&rdquo;&#12290;A&amp;B &lt;x&gt; &nosuch; &</p>`, "市委召开“会议”。A&B <x> &nosuch; &"},
		{"paragraphs", "<p>一</p>\n\n  <p>&nbsp;&emsp;二<br>三<br/><br/>四</p><div>五</div>六", "一\n二\n三\n四\n五\n六"},
		{"left out end tags", "<ul><li>一<li>二</ul><p>三<p>四<div>五", "一\n二\n三\n四\n五"},
		{"white space", "<p> 张三  李四\t王五\n赵六 a\nb </p>", "张三 李四 王五赵六 a b"},
		{"unseen", "<style>p{}</style><script>if(a<b){x='</p>'}</script><!-- 注 --><p>一</p><noscript>无</noscript><p style='Display : none'>藏</p><select><option>选</select>", "一"},
		{"lines of plain text", "<html><body>一\n二\n三\n四", "一\n二\n三\n四"},
		{"preformatted", "<p>零</p><pre>一\n二</pre>", "零\n一\n二"},
		{"data table", "<table><tr><td>姓名</td><td>职务</td></tr><tr><td>陆远舟</td><td>书记</td></tr></table>", "姓名 职务\n陆远舟 书记"},
		{"layout table", "<table><tr><td><div>左</div></td><td><p>右</p></td></tr></table>", "左\n右"},
		{"cut off", "<div><p>一</p><p>二<span cla", "一\n二"},
		{"nothing", "<html><script>x</script></html>", ""},
	}
	for _, c := range tests {
		edits, _ := Strip(c.source)
		if got := apply(t, c.source, edits); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

const menu = `<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li><li><a href="/hd">政民互动</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/yw">政务要闻</a></div>
`
const bottom = `<div class="related"><h3>相关链接</h3><ul><li><a href="/1">云溪市召开另一场会议</a></li><li><a href="/2">柳湾县部署春耕工作</a></li><li><a href="/3">松台区召开大会</a></li></ul></div>
<div class="footer">主办：云溪市人民政府办公室，承办：云溪市大数据中心</div></body></html>`

func TestArticleAmongNavigation(t *testing.T) {
	body := "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>"
	const headline = "云溪市召开项目建设推进大会"
	want := headline + "\n" + first + "\n" + second + "\n" + third
	tests := []struct{ what, source, want string }{
		{"editor's box",
			`<html><head><title>` + headline + `_云溪市人民政府</title></head><body>` + menu + `<h1>` + headline + `</h1><div class="info">发布时间：2023-03-08 来源：云溪日报</div>` +
				`<div class="TRS_Editor">` + body + `</div><p>责任编辑：宋词</p>` + bottom,
			headline + "\n发布时间：2023-03-08 来源：云溪日报\n" + first + "\n" + second + "\n" + third + "\n责任编辑：宋词"},
		{"density alone",
			`<html><head><title>` + headline + `</title></head><body>` + menu + `<div id="x"><div>` + headline + `</div><div id="y">` + body + `</div></div>` + bottom, want},
		{"headline in the title element alone",
			`<html><head><title>` + headline + `-- 云溪市人民政府</title></head><body>` + menu + `<div id="y">` + body + `</div>` + bottom, want},
		{"headline by its metadata",
			`<html><head><meta name="ArticleTitle" content="` + headline + `"><title>云溪市人民政府门户网站</title></head><body>` + menu +
				`<span class="a">` + headline + `</span><div><div id="zoom">` + body + `</div></div>` + bottom, want},
		{"short article among long notices",
			`<body>` + menu + `<h2>` + headline + `</h2><div id="UCAP-CONTENT"><p>` + first + `</p></div><div class="b"><p>` + second + `</p></div>` + bottom,
			headline + "\n" + first},
		{"one long paragraph in a box of its own",
			`<body>` + menu + `<div id="x"><p>` + headline + `</p><div><font>` + first + second + third + `</font></div><p>（完）</p></div>` + bottom,
			headline + "\n" + first + second + third + "\n（完）"},
		{"no block stands out",
			`<body><div><p>` + first + `</p></div><div><p>` + second + `</p></div><nav>首页</nav></body>`, first + "\n" + second},
		{"paragraphs right in the body",
			`<title>` + headline + `_云溪市人民政府</title><body><p>` + first + `</p><p>` + second + `</p></body>`, headline + "\n" + first + "\n" + second},
		{"a title that names the site alone",
			`<title>云溪市人民政府门户网站</title><body><p>` + first + `</p><p>` + second + `</p></body>`, first + "\n" + second},
		{"table layout",
			`<body><table><tr><td><a href=1>要闻</a><br><a href=2>公告</a><br><a href=3>专题</a></td><td><h1>` + headline + `</h1>` + body + `</td></tr></table></body>`, want},
	}
	for _, c := range tests {
		edits, _ := Strip(c.source)
		if got := apply(t, c.source, edits); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.what, got, c.want)
		}
	}
}

func TestReasons(t *testing.T) {
	source := `<body>` + menu + `<div id="zoom"><p>` + first + `</p><p>` + second + `</p></div>` + bottom
	edits, _ := Strip(source)
	want := []corpus.Reason{corpus.ReasonNavigation, corpus.ReasonMarkup, corpus.ReasonNavigation}
	if len(edits) != len(want) {
		t.Fatalf("%d edits, want %d: %+v", len(edits), len(want), edits)
	}
	for i, e := range edits {
		if e.Reason != want[i] {
			t.Errorf("edit %d: %s, want %s", i, e.Reason, want[i])
		}
	}
}

func TestMeta(t *testing.T) {
	tests := []struct {
		source string
		want   Meta
	}{
		{`<meta name="ArticleTitle" content="云溪市召开大会"/><meta name="PubDate" content="2023-03-08 10:20"/><meta name="ContentSource" content=" 云溪
日报 "/><meta name="Author" content="宋词"><link rel="canonical" href="http://a.example/1"><title>别的</title>`,
			Meta{"云溪市召开大会", "2023-03-08 10:20", "云溪 日报", "宋词", "http://a.example/1"}},
		{`<meta property="og:title" content="云溪市召开大会"><meta property="og:url" content="http://a.example/2">`,
			Meta{Title: "云溪市召开大会", URL: "http://a.example/2"}},
		{`<title>云溪市召开“A&amp;B”大会_要闻_云溪市人民政府</title>`, Meta{Title: "云溪市召开“A&B”大会"}},
		{`<title>要闻 - 云溪市召开大会</title>`, Meta{Title: "要闻 - 云溪市召开大会"}},
	}
	for _, c := range tests {
		if _, got := Strip(c.source); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.source, got, c.want)
		}
	}
}

func TestCharset(t *testing.T) {
	for source, want := range map[string]string{
		`<meta charset=gb2312>`: "gb2312",
		`<META HTTP-EQUIV="Content-Type" CONTENT="text/html; CHARSET=Big5">`: "Big5",
		`<?xml version="1.0" encoding='utf-8'?>`:                             "utf-8",
		`<p>charset`:                                                         "",
	} {
		if got := Charset([]byte(source)); got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

// TestDeepNesting checks that hostile nesting costs no more than its length.
func TestDeepNesting(t *testing.T) {
	const n = 20_000
	source := strings.Repeat("<div><b><p>", n) + first + strings.Repeat("</div>", n)
	edits, _ := Strip(source)
	if got := apply(t, source, edits); got != first {
		t.Errorf("%d bytes are left of nested elements", len(got))
	}
}

func FuzzStrip(f *testing.F) {
	f.Add(`<html><head><title>甲</title></head><body>` + menu + `<h1>甲</h1><div class="TRS_Editor"><p>` + first + `</p></div>` + bottom)
	f.Add("<table><tr><td>一<td><p>二&nbsp;&#x4e09;<pre>\n四\n</pre><![CDATA[五]]><br/ ><a href='x'>六</a")
	f.Add("&amp;&amp&#0;&#xd800;\x00<\xff>\r\n< p>")
	f.Fuzz(func(t *testing.T, source string) {
		edits, _ := Strip(source)
		text := apply(t, source, edits)
		if strings.HasPrefix(text, "\n") || strings.HasSuffix(text, "\n") {
			t.Fatalf("%q leaves empty lines at an end: %q", source, text)
		}
	})
}

// FuzzTokenizer holds the tokenizer against that of golang.org/x/net/html.
func FuzzTokenizer(f *testing.F) {
	f.Add(`<div class="a b" ID='x' hidden data-x=1/2 y = "&amp;" =z / a=><br/><p a=/>`)
	f.Add("<a\nhref=\"x>y\"b='c'd><!-- 一 --!><!--><!doctype html><?xml?></></ x><b")
	f.Add("<script>a<!--<script></script>--></script><STYLE>p</p></Style ><title>甲</b></title/><plaintext></plaintext>")
	f.Add("a<b c=d/ c=e/>f</")
	f.Fuzz(func(t *testing.T, source string) {
		z := html.NewTokenizer(strings.NewReader(source))
		got := tokenizer{source: source}
		at := 0
		for {
			kind := z.Next()
			if kind == html.ErrorToken {
				if got.next() {
					t.Fatalf("%q: token %q more", source, source[got.start:got.end])
				}
				return
			}
			end := at + len(z.Raw())
			if kind == html.DoctypeToken {
				kind = html.CommentToken
			}
			if !got.next() || got.kind != kind || got.start != at || got.end != end {
				t.Fatalf("%q: %v %d-%d, want %v %d-%d", source, got.kind, got.start, got.end, kind, at, end)
			}
			compareTags(t, &got, z.Token())
			at = end
		}
	})
}

func compareTags(t *testing.T, got *tokenizer, want html.Token) {
	raw := got.source[got.start:got.end]
	switch want.Type {
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
	default:
		return
	}
	if got.atom() != want.DataAtom {
		t.Fatalf("%q is of %v, want %v", raw, got.atom(), want.DataAtom)
	}
	if want.Type == html.EndTagToken || strings.ContainsAny(raw, "&\r\x00") || !utf8.ValidString(raw) {
		return // the reference rewrites these
	}
	var list []html.Attribute
	seen := map[string]bool{} // the reference keeps the first of each name
	for _, a := range got.attributes {
		name := asciiLower(a.name)
		if !seen[name] {
			list = append(list, html.Attribute{Key: name, Val: a.value})
		}
		seen[name] = true
	}
	if !slices.Equal(list, want.Attr) {
		t.Fatalf("%q: %q, want %q", raw, list, want.Attr)
	}
}

func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

func BenchmarkStrip(b *testing.B) {
	body := strings.Repeat("<p style=\"text-indent:2em\">"+first+second+"</p>\n", 20)
	source := `<html><head><title>云溪市召开项目建设推进大会_云溪市人民政府</title><script>` + strings.Repeat("var a=document.getElementById('x');\n", 100) +
		`</script></head><body>` + strings.Repeat(menu, 10) + `<h1>云溪市召开项目建设推进大会</h1><div class="TRS_Editor">` + body + `</div>` + bottom
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		Strip(source)
	}
}
