package load

import (
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// templates set an article as sites do; HEAD is its headline, BODY its
// paragraphs between <p> and </p>, LINES the same between line breaks.
var templates = map[string]string{
	"editor's box": `<!DOCTYPE html><html><head><meta charset="utf-8"><title>HEAD_云溪市人民政府</title><script>var a="<p>甲，乙。</p>";</script></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">办事服务</a></li></ul></div>
<div class="wrap"><div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/a">要闻</a></div>
<h1 class="title">HEAD</h1>
<div id="UCAP-CONTENT" class="TRS_Editor">BODY</div></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">松台区召开春季农业生产会议</a></li><li><a href="/2">柳湾县部署防汛工作</a></li><li><a href="/3">市政府召开常务会议</a></li></ul></div>
<div class="footer"><p>主办：云溪市人民政府办公室</p><p>云ICP备00000000号</p></div></body></html>`,
	"tables": `<html><head><title>HEAD</title></head><body><table width="100%"><tr><td><a href="/">首页</a> | <a href="/a">新闻</a> | <a href="/b">公告</a></td></tr>
<tr><td><table><tr><td width=200><a href=1>要闻</a><br><a href=2>动态</a><br><a href=3>专题</a><br></td><td><table><tr><td align=center><b>HEAD</b></td></tr><tr><td>LINES</td></tr></table></td></tr></table></td></tr>
<tr><td>版权所有 云溪日报社</td></tr></table></body></html>`,
	"plain density": `<html><head><title>HEAD-云溪新闻网</title></head><body><div><div><a href="/">网站首页</a><a href="/a">本地新闻</a><a href="/b">视频</a></div></div>
<div><div><div><h2>HEAD</h2></div><div><div>BODY</div></div></div><div><a href=1>热点一二三四五六</a><a href=2>热点七八九十</a></div></div></body></html>`,
}

func render(template, text string) string {
	headline, rest, _ := strings.Cut(text, "\n")
	var body, lines strings.Builder
	for p := range strings.SplitSeq(rest, "\n") {
		p = html.EscapeString(p)
		body.WriteString("<p style=\"text-indent: 2em\">&nbsp; " + p + "</p>\n")
		lines.WriteString("　　" + p + "<br>\n<br>\n")
	}
	return strings.NewReplacer("HEAD", html.EscapeString(headline), "BODY", body.String(), "LINES", lines.String()).Replace(template)
}

// TestPagesGiveTheArticle sets articles as pages and reads them back: nothing
// of the page may stay, nothing of the article may be lost.
func TestPagesGiveTheArticle(t *testing.T) {
	articles := map[string]string{}
	for i, text := range madeUp {
		articles["m"+string(rune('0'+i))] = text
	}
	names, _ := filepath.Glob("../../../shared/corpus/*s/*.txt")
	for _, name := range names {
		if filepath.Base(filepath.Dir(name)) == "pages" {
			continue // with menus of their own
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		articles[strings.TrimSuffix(filepath.Base(name), ".txt")] = string(b)
	}
	files := fstest.MapFS{}
	for id, text := range articles {
		files[id+".txt"] = &fstest.MapFile{Data: []byte(text)}
	}
	clean := texts(t, files)
	t.Logf("%d articles", len(clean))
	for name, template := range templates {
		again, pages := fstest.MapFS{}, fstest.MapFS{}
		for id, a := range clean {
			again[id+".txt"] = &fstest.MapFile{Data: []byte(a.Text)}
			pages[id+".html"] = &fstest.MapFile{Data: []byte(render(template, a.Text))}
		}
		want, got := texts(t, again), texts(t, pages)
		for id, w := range want {
			g := got[id]
			if g == nil {
				t.Errorf("%s: %s: no article", name, id)
				continue
			}
			if g.Text != w.Text {
				t.Errorf("%s: %s: %d bytes of text, want %d%s", name, id, len(g.Text), len(w.Text), difference(g.Text, w.Text))
			}
		}
	}
}

// difference shows the first line in which two texts differ.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "\n got " + g[i] + "\nwant " + w[i]
		}
	}
	return "\n got lines " + strings.Join(g[min(len(g), len(w)):], "|") + "\nwant lines " + strings.Join(w[min(len(g), len(w)):], "|")
}
