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
	"example.org/meetbrowse/ui/screen"
)

// Exit codes, beside 128 and the number of a signal.
const (
	exitNothing = 1 // nothing was found
	exitError   = 2
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr, os.Getenv}))
}

// streams are the surroundings of a run of the program.
type streams struct {
	in       *os.File
	out, err *os.File
	getenv   func(string) string
}

// run carries out a command line and returns the exit code.
func run(ctx context.Context, args []string, s streams) int {
	root := newRoot(s)
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	err := root.ExecuteContext(ctx)
	var killed *screen.Killed
	switch {
	case err == nil:
		return 0
	case errors.As(err, &killed):
		return killed.ExitCode()
	}
	fmt.Fprintln(s.err, "meetbrowse: "+err.Error())
	if errors.As(err, new(nothing)) {
		return exitNothing
	}
	return exitError
}

// nothing says that all went well, and what was not found.
type nothing string

func (n nothing) Error() string { return string(n) }

// input are the flags that every command has: what is read, and which of it.
type input struct {
	encoding, filter, phrases, stop string
	reference                       string
	sample                          int
	seed                            int64
}

func (in *input) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&in.encoding, "encoding", "", "character `ENCODING` of the input, instead of what its bytes look like")
	f.StringVar(&in.filter, "filter", "", "only articles that pass this filter `EXPRESSION`")
	f.StringVar(&in.phrases, "phrases", "", "`FILE` of further slogans, one a line")
	f.StringVar(&in.reference, "reference", "", "compare the slogans with those of another corpus, at `PATH` (keyness)")
	f.IntVar(&in.sample, "sample", 0, "only `N` articles, drawn at random from those that pass the filter")
	f.Int64Var(&in.seed, "seed", 1, "seed of the sample: the same `N` draws the same articles")
	f.StringVar(&in.stop, "stop", "", "`FILE` of phrases that are no slogans, one a line")
}

// corpus is what the flags and paths name: the sample corpus without a path.
func (in *input) corpus(s streams, paths []string) (c *pipeline.Corpus, err error) {
	if in.sample < 0 {
		return nil, fmt.Errorf("read flag --sample: %d articles cannot be drawn", in.sample)
	}
	c = &pipeline.Corpus{Paths: paths, Load: load.Options{Encoding: in.encoding, Stdin: s.in}, Sample: in.sample, Seed: in.seed, Reference: in.reference}
	if len(paths) == 0 {
		c.Load.FS, c.Paths = sample.Files, []string{"."}
	}
	if c.Filter, err = query.Parse(in.filter); err != nil {
		return nil, fmt.Errorf("read flag --filter: %w", err)
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
		return nil, fmt.Errorf("read the marks and notes: %w", err)
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
		Use:   "meetbrowse [PATH…]",
		Short: "Browse crawled Chinese official-meeting coverage: who met where and when, and what was said",
		Long: `Browse crawled Chinese official-meeting coverage in the terminal: the articles,
what is known of each meeting, and how often which slogans occur.

PATH is a file, a folder, a glob or - for standard input. Without one the
sample corpus opens. Press ? in the browser for its keys.

The exit code is 1 where nothing was found, and 2 where something went wrong.`,
		Version:       version(),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(c *cobra.Command, paths []string) error {
			return b.run(c.Context(), s, paths)
		},
	}
	b.input.flags(root)
	f := root.Flags()
	f.StringVar(&b.settings.Width, "width", "", "cells of ambiguous characters, a `POLICY`: auto, narrow, wide, unknown, ascii (default: auto)")
	f.StringVar(&b.settings.Lang, "lang", "", "`LANGUAGE` of the interface: en, zh (default: by locale)")
	f.StringVar(&b.settings.Theme, "theme", "", "colours for a `BACKGROUND` that is dark or light, or none (default: by environment)")
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(newExport(s), newSlogans(s), newKWIC(s), newShow(s), newDoctor(s), newSample(s))
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
		return errors.New("open the browser: standard output is no terminal; to write tables use meetbrowse export")
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
		return fmt.Errorf("open the browser: %w; to write tables use meetbrowse export", err)
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
	if err := b.settings.Check(); err != nil {
		return config, fmt.Errorf("read flag --%w", err)
	}
	kept, err := ui.ReadSettings(filepath.Join(session.ConfigFolder(s.getenv), "config.toml"))
	if err != nil {
		return config, err
	}
	return config, config.Set(b.settings.Or(kept))
}

func newShow(s streams) *cobra.Command {
	var in input
	c := &cobra.Command{
		Use:   "show ID [PATH…]",
		Short: "Write one article as plain text: what is known of it, and its clean text",
		Args:  needs("the ID of an article"),
		RunE: func(c *cobra.Command, args []string) error {
			from, err := in.reviewed(s, args[1:])
			if err != nil {
				return err
			}
			skipped := 0
			from.Skip = func(corpus.Skipped) { skipped++ }
			snap, ids, err := from.Open(c.Context())
			if err != nil {
				return err
			}
			id, others := pipeline.Named(snap, ids, args[0])
			if len(others) > 0 {
				fmt.Fprintf(s.err, "meetbrowse: also called %s: %s\n", args[0], strings.Join(others, ", "))
			}
			if id >= 0 {
				return ui.WriteArticle(s.out, snap.Article(id), ui.LocaleLanguage(s.getenv))
			}
			return nothing(fmt.Sprintf("none of %d articles has the id %s%s", len(ids), args[0], without(skipped)))
		},
	}
	in.flags(c)
	return c
}

func newDoctor(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Say what the terminal can do, and how wide it draws ambiguous characters",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			terminal, err := screen.Open(s.getenv)
			if err != nil {
				return fmt.Errorf("examine the terminal: %w", err)
			}
			defer terminal.Close()
			d, err := ui.Examine(terminal)
			if err != nil {
				return fmt.Errorf("examine the terminal: %w", err)
			}
			return d.Write(s.out, s.getenv)
		},
	}
}

func newSample(s streams) *cobra.Command {
	var seed int64
	var articles int
	c := &cobra.Command{
		Use:   "sample",
		Short: "Write a made-up corpus of any size as JSON Lines, for measuring",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if articles < 0 {
				return fmt.Errorf("read flag --articles: there are no corpora of %d articles", articles)
			}
			return pipeline.Buffered(s.out, func(out io.Writer) error {
				return pipeline.WriteSample(out, seed, articles)
			})
		},
	}
	c.Flags().Int64Var(&seed, "seed", 1, "the same `N` gives the same corpus")
	c.Flags().IntVar(&articles, "articles", 1000, "how many: `N` articles")
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
		Use:   "export PATH…",
		Short: "Write what is known of the articles as JSON Lines, CSV or TSV",
		Long: `Write what is known of the articles: one JSON object an article, or a flat
table. PATH is a file, a folder, a glob or - for standard input, which is
written as it is read, article by article.`,
		Args: needs("a PATH"),
		RunE: func(c *cobra.Command, paths []string) error {
			return e.run(c, s, paths)
		},
	}
	e.input.flags(c)
	e.flags(c)
	f := c.Flags()
	f.StringVar(&e.Format, "format", pipeline.JSONL, "`FORMAT`: jsonl, csv or tsv")
	f.StringVar(&e.Table, "table", string(export.Articles), "`TABLE` of csv and tsv: "+pipeline.KWIC+", "+strings.Join(export.TableNames(), ", "))
	f.StringVar(&e.Phrase, "phrase", "", "`PHRASE` of the table kwic")
	f.BoolVar(&e.PerArticle, "per-article", false, "the table slogans by article, not for the corpus")
	f.BoolVar(&e.JSON.Text, "text", false, "with the clean text and the reported speeches (jsonl)")
	f.BoolVar(&e.JSON.Evidence, "evidence", false, "with the place that every value was read from (jsonl)")
	f.BoolVar(&e.JSON.Raw, "raw", false, "with the decoded record, which evidence measures (jsonl)")
	return c
}

// flags are those of every command that writes tables.
func (e *exporter) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVarP(&e.file, "output", "o", "", "`FILE` to write; must not exist (default: standard output)")
	f.BoolVar(&e.noBOM, "no-bom", false, "without the byte order mark by which spreadsheets know UTF-8 (csv)")
}

func newSlogans(s streams) *cobra.Command {
	e := exporter{Output: pipeline.Output{Table: string(export.Slogans)}}
	c := &cobra.Command{
		Use:   "slogans [PATH…]",
		Short: "Write how often which slogans occur in the corpus",
		RunE:  func(c *cobra.Command, paths []string) error { return e.run(c, s, paths) },
	}
	e.input.flags(c)
	e.flags(c)
	c.Flags().StringVar(&e.Format, "format", pipeline.TSV, "`FORMAT`: tsv or csv")
	return c
}

func newKWIC(s streams) *cobra.Command {
	e := exporter{Output: pipeline.Output{Table: pipeline.KWIC}}
	c := &cobra.Command{
		Use:   "kwic PHRASE [PATH…]",
		Short: "Write every occurrence of a phrase in its context",
		Args:  needs("a PHRASE"),
		RunE: func(c *cobra.Command, args []string) error {
			e.Phrase = args[0]
			return e.run(c, s, args[1:])
		},
	}
	e.input.flags(c)
	e.flags(c)
	c.Flags().StringVar(&e.Format, "format", pipeline.TSV, "`FORMAT`: tsv or csv")
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
	skipped, written := 0, 0
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
		meta.Corpus = export.CorpusMeta{Hash: from.Sum.String(), Articles: from.Sum.Articles(), Skipped: skipped}
		err = pipeline.NewFile(export.MetaPath(e.file), meta.Write)
	}
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil:
		return err
	case written == 0:
		return nothing("nothing to write" + without(skipped))
	case skipped > 0:
		fmt.Fprintf(s.err, "meetbrowse: %d written%s\n", written, without(skipped))
	}
	return nil
}

// without says how many inputs gave no article.
func without(skipped int) string {
	switch skipped {
	case 0:
		return ""
	case 1:
		return ", 1 input skipped"
	}
	return fmt.Sprintf(", %d inputs skipped", skipped)
}

// flagError says which value a flag cannot have, and where to look.
func flagError(c *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	if errors.As(err, &value) {
		err = fmt.Errorf("read flag --%s: it cannot be %q", value.GetFlag().Name, value.GetValue())
	}
	return fmt.Errorf("%w; %s --help tells what there is", err, c.CommandPath())
}

// needs is what cobra.MinimumNArgs(1) checks, said in a sentence.
func needs(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return fmt.Errorf("%s needs %s; %[1]s --help tells more", c.CommandPath(), what)
		}
		return nil
	}
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
		case "format", "table", "filter", "output":
		default:
			m.Options[f.Name] = f.Value.String()
		}
	})
	return m
}
