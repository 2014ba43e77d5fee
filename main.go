// Meetbrowse browses crawled Chinese official-meeting coverage in a terminal:
// who met where and when, what was said, and which slogans rise and fall.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/cache"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/pipeline"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/review"
	"example.org/meetbrowse/model/session"
	"example.org/meetbrowse/ui"
	"example.org/meetbrowse/ui/fault"
	"example.org/meetbrowse/ui/help"
	"example.org/meetbrowse/ui/screen"
)

// Exit codes, beside 128 and the number of a signal.
const (
	exitNothing = 1 // nothing was found
	exitError   = 2
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv}))
}

// streams are the surroundings of a run of the program.
type streams struct {
	in       *os.File
	out, err *os.File
	getenv   func(string) string
	lang     ui.Language // of what is said on err, and of the help
}

// say tells something beside the output.
func (s streams) say(what error) {
	fmt.Fprintln(s.err, "meetbrowse: "+ui.Explain(what, s.lang))
}

// run carries out a command line and returns the exit code.
func run(ctx context.Context, args []string, s streams) int {
	s.lang = ui.CommandLanguage(args, configFile(s.getenv), s.getenv)
	root := newRoot(s)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var killed *screen.Killed
	switch {
	case err == nil:
		return 0
	case errors.As(err, &killed):
		return killed.ExitCode()
	}
	s.say(err)
	if errors.As(err, new(nothing)) {
		return exitNothing
	}
	return exitError
}

// nothing says that all went well, and what was not found.
type nothing struct{ error }

func (n nothing) Unwrap() error { return n.error }

// input are the flags that every command has: what is read, and which of it.
type input struct {
	encoding, filter, phrases, stop string
	reference                       string
	sample                          int
	seed                            int64
}

func (in *input) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&in.encoding, "encoding", "", "")
	f.StringVar(&in.filter, "filter", "", "")
	f.StringVar(&in.phrases, "phrases", "", "")
	f.StringVar(&in.reference, "reference", "", "")
	f.IntVar(&in.sample, "sample", 0, "")
	f.Int64Var(&in.seed, "seed", 1, "")
	f.StringVar(&in.stop, "stop", "", "")
}

// corpus is what the flags and paths name: the sample corpus without a path.
func (in *input) corpus(s streams, paths []string) (c *pipeline.Corpus, err error) {
	if in.sample < 0 {
		return nil, fault.Flag.With("sample", fault.BadSample.With(in.sample))
	}
	c = &pipeline.Corpus{Paths: paths, Load: load.Options{Encoding: in.encoding, Stdin: s.in}, Sample: in.sample, Seed: in.seed, Reference: in.reference}
	if len(paths) == 0 {
		c.Load.FS, c.Paths = sample.Files, []string{"."}
	}
	if c.Filter, err = query.Parse(in.filter); err != nil {
		return nil, fault.Flag.With("filter", err)
	}
	c.Dictionary.Recurrent = true
	if c.Dictionary.Phrases, err = pipeline.ReadPhrases(in.phrases); err != nil {
		return nil, err
	}
	c.Dictionary.Stop, err = pipeline.ReadPhrases(in.stop)
	return c, err
}

// reviewed is corpus, with the reader's own marks and notes.
func (in *input) reviewed(s streams, paths []string) (*pipeline.Corpus, error) {
	c, err := in.corpus(s, paths)
	if err != nil {
		return nil, err
	}
	view, err := review.Read(reviewFile(s.getenv))
	if err != nil {
		return nil, fault.ReadMarks.With(err)
	}
	if !view.Empty() {
		c.Reviewed = view.Reviewed
	}
	return c, nil
}

// browser are the flags of the browser.
type browser struct {
	input
	settings ui.Settings
}

func newRoot(s streams) *cobra.Command {
	var b browser
	root := &cobra.Command{
		Use:           "meetbrowse",
		Version:       version(),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return b.check()
		},
		RunE: func(c *cobra.Command, paths []string) error {
			return b.run(c.Context(), s, paths)
		},
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	b.input.flags(root)
	f := root.Flags()
	f.StringVar(&b.settings.Width, "width", "", "")
	f.StringVar(&b.settings.Theme, "theme", "", "")
	root.PersistentFlags().StringVar(&b.settings.Lang, "lang", "", "")
	root.AddCommand(newExport(s), newSlogans(s), newKWIC(s), newShow(s), newDoctor(s), newSample(s))
	help.Tell(root, s.lang)
	return root
}

// version is the version of the module that the program was built from, or of
// its last change in a checkout.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	return info.Main.Version
}

// gcPercent makes the collector run at a quarter more memory than is in use, once
// the articles are there: most of a corpus is never garbage, and twice its size
// would be too much. While they are read, a fifth of the time is worth more.
const gcPercent = 25

// spareThreads is how many threads of Go code there may be beside one a core while
// all cores read or count: one of them then answers a key at once, because the
// system lets a thread that has waited go first.
const spareThreads = 2

// startPatience is how long the browser waits for the first article before it
// takes over the terminal: input that holds nothing at all is told of by then,
// with the terminal untouched, and nobody notices the wait.
const startPatience = 30 * time.Millisecond

func (b *browser) run(ctx context.Context, s streams, paths []string) error {
	config, err := b.config(s, paths)
	if err != nil {
		return err
	}
	if !term.IsTerminal(int(s.out.Fd())) {
		return fault.OpenBrowser.With(fault.NoTerminal)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c, err := b.corpus(s, paths)
	if err != nil {
		return err
	}
	if b.sample > 0 {
		config.Filter, config.Random = "", ui.Random{N: b.sample, Seed: b.seed, From: c.Filter}
	}
	cores := runtime.GOMAXPROCS(0)
	c.Load.Workers, c.Dictionary.Workers = cores, cores
	runtime.GOMAXPROCS(cores + spareThreads)
	if b.reference != "" {
		config.Reference = c.CountReference
	}
	kept := c.OpenCache(cache.NewStore(session.CacheFolder(s.getenv), time.Now))
	config.Intake = ui.ReadKept(ctx, func(ctx context.Context, in *ui.Intake) error {
		c.Skip, c.Load.Progress = in.Skip, in.Progress
		defer debug.SetGCPercent(gcPercent)
		return c.Records(ctx, in.Add)
	}, &c.Dictionary, kept)
	if err := config.Intake.Await(startPatience); err != nil {
		return err
	}
	terminal, err := screen.Open(s.getenv)
	if err != nil {
		return fault.OpenBrowser.With(err)
	}
	defer terminal.Close()
	config.Outside.Save = func(path, phrase string, replace bool, snap *library.Snapshot, ids []int32, marks query.Marks) error {
		return pipeline.Save(ctx, path, phrase, replace, snap, ids, marks)
	}
	config.Review = review.New(reviewFile(s.getenv), time.Now)
	sessions := session.New(filepath.Join(session.StateFolder(s.getenv), "sessions"), time.Now)
	key := session.Key(paths)
	if b.sample > 0 {
		key += fmt.Sprintf("\nsample %d, seed %d, filter %s", b.sample, b.seed, b.filter)
	}
	// A session that cannot be read costs the place in the list and nothing else.
	config.Session, config.Notice = sessions.Load(key)
	config.KeepSession = func(state session.State) error { return sessions.Keep(key, state)() }
	return errors.Join(ui.Run(ctx, config, terminal), config.Review.Flush())
}

// reviewFile is the file of marks and notes.
func reviewFile(getenv func(string) string) string {
	return filepath.Join(session.StateFolder(getenv), "review.jsonl")
}

// config turns flags and configuration file into what the browser starts with.
func (b *browser) config(s streams, paths []string) (ui.Config, error) {
	config := ui.Config{Corpus: ui.CorpusName(paths), Sample: len(paths) == 0, Filter: b.filter, Getenv: s.getenv}
	kept, err := ui.ReadSettings(configFile(s.getenv))
	if err != nil {
		return config, err
	}
	return config, config.Set(b.settings.Or(kept))
}

// check says which setting a flag cannot have.
func (b *browser) check() error {
	if err := b.settings.Check(); err != nil {
		return fault.FlagSetting.With(err)
	}
	return nil
}

// configFile is the configuration file.
func configFile(getenv func(string) string) string {
	return filepath.Join(session.ConfigFolder(getenv), "config.toml")
}

func newShow(s streams) *cobra.Command {
	var in input
	c := &cobra.Command{
		Use:  "show",
		Args: help.Needs(fault.AnID),
		RunE: func(c *cobra.Command, args []string) error {
			from, err := in.reviewed(s, args[1:])
			if err != nil {
				return err
			}
			skipped := fault.Skipped(0)
			from.Skip = func(corpus.Skipped) { skipped++ }
			snap, ids, err := from.Open(c.Context())
			if err != nil {
				return err
			}
			id, others := pipeline.Named(snap, ids, args[0])
			if len(others) > 0 {
				s.say(fault.AlsoCalled.With(args[0], strings.Join(others, ", ")))
			}
			if id >= 0 {
				return ui.WriteArticle(s.out, snap.Article(id), s.lang)
			}
			return nothing{fault.NoSuchID.With(len(ids), args[0], skipped)}
		},
	}
	in.flags(c)
	return c
}

func newDoctor(s streams) *cobra.Command {
	return &cobra.Command{
		Use:  "doctor",
		Args: help.None,
		RunE: func(*cobra.Command, []string) error {
			terminal, err := screen.Open(s.getenv)
			if err != nil {
				return fault.ExamineTerminal.With(err)
			}
			defer terminal.Close()
			d, err := ui.Examine(terminal)
			if err != nil {
				return fault.ExamineTerminal.With(err)
			}
			return d.Write(s.out, s.getenv, s.lang)
		},
	}
}

func newSample(s streams) *cobra.Command {
	var seed int64
	var articles int
	c := &cobra.Command{
		Use:  "sample",
		Args: help.None,
		RunE: func(*cobra.Command, []string) error {
			if articles < 0 {
				return fault.Flag.With("articles", fault.BadSize.With(articles))
			}
			return pipeline.Buffered(s.out, func(out io.Writer) error {
				return pipeline.WriteSample(out, seed, articles)
			})
		},
	}
	c.Flags().Int64Var(&seed, "seed", 1, "")
	c.Flags().IntVar(&articles, "articles", 1000, "")
	return c
}

// exporter are the flags of the commands that write tables.
type exporter struct {
	input
	pipeline.Output
	file  string
	noBOM bool
}

func newExport(s streams) *cobra.Command {
	var e exporter
	c := &cobra.Command{
		Use:  "export",
		Args: help.Needs(fault.APath),
		RunE: func(c *cobra.Command, paths []string) error {
			return e.run(c, s, paths)
		},
	}
	e.input.flags(c)
	e.flags(c)
	f := c.Flags()
	f.StringVar(&e.Format, "format", pipeline.JSONL, "")
	f.StringVar(&e.Table, "table", string(export.Articles), "")
	f.StringVar(&e.Phrase, "phrase", "", "")
	f.BoolVar(&e.PerArticle, "per-article", false, "")
	f.BoolVar(&e.JSON.Text, "text", false, "")
	f.BoolVar(&e.JSON.Evidence, "evidence", false, "")
	f.BoolVar(&e.JSON.Raw, "raw", false, "")
	return c
}

// flags are those of every command that writes tables.
func (e *exporter) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVarP(&e.file, "output", "o", "", "")
	f.BoolVar(&e.noBOM, "no-bom", false, "")
}

func newSlogans(s streams) *cobra.Command {
	e := exporter{Output: pipeline.Output{Table: string(export.Slogans)}}
	c := &cobra.Command{
		Use:  "slogans",
		RunE: func(c *cobra.Command, paths []string) error { return e.run(c, s, paths) },
	}
	e.input.flags(c)
	e.flags(c)
	c.Flags().StringVar(&e.Format, "format", pipeline.TSV, "")
	return c
}

func newKWIC(s streams) *cobra.Command {
	e := exporter{Output: pipeline.Output{Table: pipeline.KWIC}}
	c := &cobra.Command{
		Use:  "kwic",
		Args: help.Needs(fault.APhrase),
		RunE: func(c *cobra.Command, args []string) error {
			e.Phrase = args[0]
			return e.run(c, s, args[1:])
		},
	}
	e.input.flags(c)
	e.flags(c)
	c.Flags().StringVar(&e.Format, "format", pipeline.TSV, "")
	return c
}

func (e *exporter) run(c *cobra.Command, s streams, paths []string) error {
	if err := e.Check(); err != nil {
		return err
	}
	from, err := e.reviewed(s, paths)
	if err != nil {
		return err
	}
	ctx, stop := c.Context(), context.CancelFunc(func() {})
	if e.file != "" { // half a file is not left behind
		ctx, stop = screen.Interruptible(ctx)
	}
	defer stop()
	from.Sum = new(export.Sum)
	skipped, written := fault.Skipped(0), 0
	from.Skip = func(corpus.Skipped) { skipped++ }
	e.BOM = !e.noBOM
	write := func(out io.Writer) (err error) {
		written, err = e.Write(ctx, from, out)
		return err
	}
	if e.file == "" {
		err = pipeline.Buffered(s.out, write)
	} else if err = pipeline.Free(export.MetaPath(e.file)); err == nil {
		err = pipeline.NewFile(e.file, write)
	}
	if e.file != "" && err == nil {
		meta := e.meta(c)
		meta.Written = written
		meta.Corpus = export.CorpusMeta{Hash: from.Sum.String(), Articles: from.Sum.Articles(), Skipped: int(skipped)}
		err = pipeline.NewFile(export.MetaPath(e.file), meta.Write)
	}
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil:
		return err
	case written == 0:
		return nothing{fault.NothingToWrite.With(skipped)}
	case skipped > 0:
		s.say(fault.Written.With(written, skipped))
	}
	return nil
}

// meta is what is said beside an exported file of how it was made.
func (e *exporter) meta(c *cobra.Command) export.Meta {
	m := e.Meta()
	m.Program, m.Version, m.Time = c.Root().Name(), version(), time.Now()
	m.Filter, m.Options = export.Known(e.filter), map[string]string{}
	if e.Phrase != "" {
		m.Options["phrase"] = e.Phrase
	}
	c.Flags().Visit(func(f *pflag.Flag) {
		switch f.Name {
		case "format", "table", "filter", "output", "lang":
		default:
			m.Options[f.Name] = f.Value.String()
		}
	})
	return m
}
