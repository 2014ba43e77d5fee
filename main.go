// Meetbrowse browses crawled Chinese official-meeting coverage in a terminal:
// who met where and when, what was said, and which slogans rise and fall.
package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/corpus/source"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/export"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/meeting"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/slogan"
	"example.org/meetbrowse/ui"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
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
	case errors.Is(err, errNothing):
		return exitNothing
	}
	fmt.Fprintln(s.err, "meetbrowse: "+err.Error())
	return exitError
}

// errNothing says that all went well and nothing was found.
var errNothing = errors.New("nothing found")

// input are the flags that every command has: what is read, and which of it.
type input struct {
	encoding, filter string
}

func (in *input) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&in.encoding, "encoding", "", "character encoding of the input, instead of what its bytes look like")
	f.StringVar(&in.filter, "filter", "", "only articles that pass this filter expression")
}

// readAll reads the articles at paths, or the sample corpus when there are none,
// through load.Run. That nothing at all could be read is an error.
func readAll[T any](ctx context.Context, in *input, s streams, paths []string,
	parse func(*corpus.Article) T, each func(T), skip func(corpus.Skipped)) error {
	o := load.Options{Encoding: in.encoding, Stdin: s.in}
	if len(paths) == 0 {
		o.FS, paths = sample.Files, []string{"."}
	}
	articles := 0
	var last corpus.Skipped
	err := load.Run(ctx, paths, o, parse, func(t T) {
		articles++
		each(t)
	}, func(k corpus.Skipped) {
		last = k
		skip(k)
	})
	if err == nil && articles == 0 && last.Err != nil {
		return &source.FatalError{Op: "read", Path: last.Source, Err: last.Err, Advice: "name a file or folder of articles"}
	}
	return err
}

// facts is all that is known of one article by itself. An article that was
// exported with its text is not parsed again.
func facts(a *corpus.Article) export.Item {
	if a.Export != nil {
		if item, err := export.Read(a.Export); err == nil {
			return item
		}
	}
	article := meeting.Parse(a)
	article.Slogans = slogan.Find(article)
	return export.Item{Article: article}
}

// understand takes one article up to the library.
func understand(a *corpus.Article) *library.Record { return library.Prepare(facts(a).Article) }

// browser are the flags of the browser.
type browser struct {
	input
	width, language, colours string
}

func newRoot(s streams) *cobra.Command {
	var b browser
	root := &cobra.Command{
		Use:   "meetbrowse [PATH…]",
		Short: "Browse crawled Chinese official-meeting coverage: who met where and when, and what was said",
		Long: `Browse crawled Chinese official-meeting coverage in the terminal: the articles,
what is known of each meeting, and how often which slogans occur.

PATH is a file, a folder, a glob or - for standard input. Without one the
sample corpus opens. Press ? in the browser for its keys.`,
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
	f.StringVar(&b.width, "width", "auto", "cells of ambiguous characters: auto, narrow, wide, unknown, ascii")
	f.StringVar(&b.language, "lang", "", "language of the interface: en, zh (default: by locale)")
	f.StringVar(&b.colours, "theme", "", "colours for a dark or light background, or none (default: by environment)")
	root.AddCommand(newExport(s), newShow(s), newDoctor(s), newSample(s))
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

// startPatience is how long the browser waits for the first article before it
// takes over the terminal: input that holds nothing at all is told of by then,
// with the terminal untouched, and nobody notices the wait.
const startPatience = 30 * time.Millisecond

func (b *browser) run(ctx context.Context, s streams, paths []string) error {
	config, probe, err := b.config(s, paths)
	if err != nil {
		return err
	}
	if !term.IsTerminal(int(s.out.Fd())) {
		return errors.New("open the browser: standard output is no terminal; to write tables use meetbrowse export")
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	config.Intake = ui.Read(ctx, func(ctx context.Context, add func(*library.Record), skip func(corpus.Skipped)) error {
		return readAll(ctx, &b.input, s, paths, understand, add, skip)
	})
	if err := config.Intake.Await(startPatience); err != nil {
		return err
	}
	terminal, err := screen.Open(s.getenv)
	if err != nil {
		return fmt.Errorf("open the browser: %w; to write tables use meetbrowse export", err)
	}
	defer terminal.Close()
	return ui.Run(ctx, config, terminal, probe)
}

// config turns the flags into what the browser starts with; probe says whether
// the terminal has to be asked for the width of ambiguous characters.
func (b *browser) config(s streams, paths []string) (config ui.Config, probe bool, err error) {
	config = ui.Config{Corpus: corpusName(paths), Sample: len(paths) == 0, Filter: b.filter}
	config.Language = ui.LocaleLanguage(s.getenv)
	if b.language != "" {
		lang, ok := ui.LanguageOf(b.language)
		if !ok {
			return config, false, fmt.Errorf("read flag --lang: there is no %q; write en or zh", b.language)
		}
		config.Language = lang
	}
	background := theme.BackgroundOf(s.getenv)
	if b.colours != "" {
		var ok bool
		if background, ok = theme.ParseBackground(b.colours); !ok {
			return config, false, fmt.Errorf("read flag --theme: there is no %q; write dark, light or none", b.colours)
		}
	}
	config.Theme = theme.New(background, s.getenv)
	if b.width == "auto" {
		return config, true, nil
	}
	config.Policy, err = cell.ParsePolicy(b.width)
	if err != nil {
		return config, false, fmt.Errorf("read flag --width: %w", err)
	}
	return config, false, nil
}

// corpusName is what the title calls the paths: the last element of each.
func corpusName(paths []string) string {
	names := make([]string, len(paths))
	for i, p := range paths {
		names[i] = p
		if p != "-" {
			if whole, err := filepath.Abs(p); err == nil {
				names[i] = filepath.Base(whole)
			}
		}
	}
	return strings.Join(names, " ")
}

func newShow(s streams) *cobra.Command {
	var in input
	c := &cobra.Command{
		Use:   "show ID [PATH…]",
		Short: "Write one article as plain text: what is known of it, and its clean text",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			filter, err := query.Parse(in.filter)
			if err != nil {
				return fmt.Errorf("read flag --filter: %w", err)
			}
			ctx, cancel := context.WithCancel(c.Context())
			defer cancel()
			found := errNothing
			err = readAll(ctx, &in, s, args[1:], facts, func(item export.Item) {
				if item.ID == args[0] && found == errNothing && passes(ctx, filter, item.Article) {
					found = ui.WriteArticle(s.out, item.Article, ui.LocaleLanguage(s.getenv))
					cancel()
				}
			}, func(corpus.Skipped) {})
			if found != errNothing {
				return found
			}
			return cmp.Or(err, errNothing)
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
			out := bufio.NewWriterSize(s.out, outputBuffer)
			lines := json.NewEncoder(out)
			lines.SetEscapeHTML(false)
			err := sample.Generate(seed, articles, func(name, text string) error {
				return lines.Encode(map[string]string{"id": strings.TrimSuffix(name, ".txt"), "text": text})
			})
			return errors.Join(err, out.Flush())
		},
	}
	c.Flags().Int64Var(&seed, "seed", 1, "the same seed gives the same corpus")
	c.Flags().IntVar(&articles, "articles", 1000, "how many articles")
	return c
}

// exporter are the flags of the export command.
type exporter struct {
	input
	format, table, output string
	options               export.Options
	noBOM                 bool
}

func newExport(s streams) *cobra.Command {
	var e exporter
	c := &cobra.Command{
		Use:   "export PATH…",
		Short: "Write what is known of the articles as JSON Lines, CSV or TSV",
		Long: `Write what is known of the articles: one JSON object an article, or a flat
table. PATH is a file, a folder, a glob or - for standard input.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			return e.run(c.Context(), s, paths)
		},
	}
	e.input.flags(c)
	f := c.Flags()
	f.StringVar(&e.format, "format", "jsonl", "jsonl, csv or tsv")
	f.StringVar(&e.table, "table", string(export.Articles), "table of csv and tsv: "+strings.Join(export.TableNames(), ", "))
	f.StringVarP(&e.output, "output", "o", "", "file to write; must not exist (default: standard output)")
	f.BoolVar(&e.options.Text, "text", false, "with the clean text and the reported speeches (jsonl)")
	f.BoolVar(&e.options.Evidence, "evidence", false, "with the place that every value was read from (jsonl)")
	f.BoolVar(&e.options.Raw, "raw", false, "with the decoded record, which evidence measures (jsonl)")
	f.BoolVar(&e.noBOM, "no-bom", false, "without the byte order mark by which spreadsheets know UTF-8 (csv)")
	return c
}

func (e *exporter) run(ctx context.Context, s streams, paths []string) (err error) {
	var out io.Writer = s.out
	if e.output != "" {
		f, err := os.OpenFile(e.output, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return fmt.Errorf("write %s: %w", e.output, reason(err))
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		out = f
	}
	buffered := bufio.NewWriterSize(out, outputBuffer)
	write, err := e.writer(buffered)
	if err != nil {
		return err
	}
	filter, err := query.Parse(e.filter)
	if err != nil {
		return fmt.Errorf("read flag --filter: %w", err)
	}
	written, skipped := 0, 0
	var failed error
	err = readAll(ctx, &e.input, s, paths, facts, func(item export.Item) {
		if failed == nil && passes(ctx, filter, item.Article) {
			written++
			failed = write(item)
		}
	}, func(corpus.Skipped) { skipped++ })
	if written == 0 && err != nil {
		return err // and no header of an empty table
	}
	if err := errors.Join(err, failed, buffered.Flush()); err != nil {
		return err
	}
	if skipped > 0 {
		fmt.Fprintf(s.err, "meetbrowse: %d articles written, %d inputs skipped\n", written, skipped)
	}
	if written == 0 {
		return errNothing
	}
	return nil
}

// passes tells whether an article by itself passes a filter.
func passes(ctx context.Context, filter *query.Query, a *model.Article) bool {
	if filter.Empty() {
		return true
	}
	lib := library.New()
	lib.Add(library.Prepare(a))
	ids, err := filter.Run(ctx, lib.Snapshot(), nil, nil)
	return err == nil && len(ids) > 0
}

// outputBuffer is how many bytes of an export are written at once.
const outputBuffer = 1 << 16

// writer returns what writes one article in the chosen format.
func (e *exporter) writer(out io.Writer) (func(export.Item) error, error) {
	if e.format == "jsonl" {
		return export.NewLines(out, e.options).Write, nil
	}
	format, ok := map[string]export.Format{"csv": export.CSV, "tsv": export.TSV}[e.format]
	if !ok {
		return nil, fmt.Errorf("read flag --format: there is no %q; write jsonl, csv or tsv", e.format)
	}
	sheet, err := export.NewSheet(out, export.Table(e.table), format, !e.noBOM)
	if err != nil {
		return nil, fmt.Errorf("read flag --table: %w", err)
	}
	return sheet.Write, nil
}

// reason is an error of the file system without the operation and the path,
// which the message has already.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
