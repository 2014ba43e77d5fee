package meeting
import ("testing";"fmt";"os";"strings";"example.org/meetbrowse/corpus";"example.org/meetbrowse/corpus/clean")
func TestDbg(t *testing.T) {
	f := os.Getenv("DBG"); if f=="" {t.Skip()}
	b,_ := os.ReadFile(f)
	r := clean.Clean(string(b),nil)
	p := newParser(&corpus.Article{ID:"x",Text:r.Text,Edits:r.Edits})
	p.readHeadline(); p.readBylines(); p.readPublished(); p.readOutlet()
	fmt.Println("rejected",p.rejected(), p.isNotice(), p.isFiction(), p.isSpeechText(), p.isTable(), "visit",p.visitHeadline(),"session",p.session())
	for _,e := range p.findEvents() { fmt.Printf("event %q kind %q body %q bare %v sent %d clause %q\n",p.of(e.name),p.of(e.kind),p.of(e.body),e.bare,e.sentence,p.of(e.clause)) }
	p.readPeople(0,len(p.sentences))
	for _,m := range p.people.mentions { ps:=[]string{}; for _,s:=range m.posts{ps=append(ps,p.of(s))}; fmt.Println(p.of(m.name),m.called,strings.Join(ps,"/"),m.roles.list(),m.bare) }
	if g := os.Getenv("SENT"); g!="" { for i,s := range p.sentences { if strings.Contains(p.of(s.Span),g) { fmt.Println(i,s.first,s.soft,p.of(s.Span)); for _,x:=range p.segments(s.Span,nil){fmt.Printf("   [%c] %s\n",x.sep,p.of(x.Span))} } } }
}
