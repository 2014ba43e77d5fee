package page

import "strings"

// hint is what the name of an element says of it.
type hint uint8

const (
	hintNone hint = iota
	hintAside
	hintTitle
	hintEditor
)

// editors are the names that content management systems used by Chinese
// governments and newspapers, and common blog software, give the box an editor
// fills: TRS, UCAP, Visual SiteBuilder, Hanweb, WeChat, WordPress.
var editors = map[string]bool{
	"trs_editor": true, "trs_ueditor": true, "trs_paper_preappend": true, "view_content": true, "ucap-content": true, "ucapcontent": true,
	"custom_unionstyle": true, "zoom": true, "vsb_content": true, "v_news_content": true, "js_content": true, "rich_media_content": true,
	"article-content": true, "article_content": true, "articlecontent": true, "articlebody": true, "article-body": true, "article_body": true,
	"art_content": true, "artcontent": true, "art_con": true, "news_content": true, "newscontent": true, "news-content": true, "newstext": true,
	"news_text": true, "detail-content": true, "detail_content": true, "detailcontent": true, "content_area": true, "text_area": true,
	"entry-content": true, "post-content": true, "pages_content": true, "contenttext": true, "content_text": true, "con_text": true,
	"content-text": true, "maintext": true, "main-text": true, "textbody": true, "zwnr": true, "zw_content": true, "xl_content": true,
	"xxgk_content": true, "bodytext": true, "founder-content": true, "trs_editor_view": true, "ivs_content": true, "my_doccontent": true,
	"artibody": true, "detail-news": true, "detail_con": true, "text_content": true, "infocontent": true, "info_content": true, "rm_txt_con": true, "text_con": true,
}

// asides are words in names of what surrounds articles.
var asides = []string{"nav", "menu", "crumb", "sidebar", "share", "footer", "foot", "copyright", "comment", "relate", "recommend", "rank", "hot", "login", "search", "pagination", "banner", "weizhi", "position"}

// titles are names of boxes that hold a headline.
var titles = map[string]bool{
	"title": true, "tit": true, "headline": true, "article-title": true, "article_title": true, "articletitle": true, "art_title": true,
	"news_title": true, "newstitle": true, "news-title": true, "detail-title": true, "detail_title": true, "entry-title": true,
	"post-title": true, "biaoti": true, "rich_media_title": true, "main-title": true, "xl_title": true, "content_title": true,
}

// hintOf reads the value of an id or class attribute.
func hintOf(value string) hint {
	best := hintNone
	for name := range strings.FieldsSeq(strings.ToLower(value)) {
		h := hintNone
		switch {
		case editors[name]:
			h = hintEditor
		case titles[name]:
			h = hintTitle
		default:
			for _, word := range asides {
				if strings.HasPrefix(name, word) || strings.HasSuffix(name, word) {
					h = hintAside
				}
			}
		}
		best = max(best, h)
	}
	return best
}
