package ui

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/BurntSushi/toml"

	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/fault"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
)

// Settings are what a user may settle about the interface, on the command line
// or in the configuration file. What is empty follows from the environment.
type Settings struct {
	Theme string `toml:"theme"` // dark, light or none
	Lang  string `toml:"lang"`  // en or zh
	Width string `toml:"width"` // auto, narrow, wide, unknown or ascii
}

// ReadSettings reads the configuration file at a path; one that is not there
// settles nothing. The error names the path, and what ParseSettings does; the settings
// are then what could be understood.
func ReadSettings(path string) (Settings, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Settings{}, nil
	}
	var settings Settings
	if err == nil {
		settings, err = ParseSettings(string(data))
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if err != nil {
		return settings, fault.ReadConfig.With(path, err)
	}
	return settings, nil
}

// ParseSettings reads the configuration file, which is in TOML
// (https://toml.io/en/v1.0.0). The error names the line of what is no TOML, all
// keys that there are not, or the value that a key cannot have.
func ParseSettings(data string) (Settings, error) {
	var s Settings
	read, err := toml.Decode(data, &s)
	var broken toml.ParseError
	if errors.As(err, &broken) {
		return Settings{}, fault.BadTOML.With(broken.Position.Line, broken.Message)
	}
	if err != nil { // a value that is no string
		return Settings{}, fault.NotStrings
	}
	if unknown := read.Undecoded(); len(unknown) > 0 {
		names := make([]string, len(unknown))
		for i, key := range unknown {
			names[i] = key.String()
		}
		return s, fault.NoKey.With(strings.Join(names, ", "))
	}
	return s, s.Check()
}

// Check returns what is wrong with the first value that cannot be, nil when
// all are right.
func (s Settings) Check() error {
	return (&Config{}).Set(s)
}

// Or returns the settings with those of other where they are empty.
func (s Settings) Or(other Settings) Settings {
	for _, v := range []struct {
		value *string
		other string
	}{{&s.Theme, other.Theme}, {&s.Lang, other.Lang}, {&s.Width, other.Width}} {
		if *v.value == "" {
			*v.value = v.other
		}
	}
	return s
}

// automatic is the width setting that leaves the policy to the terminal.
const automatic = "auto"

// Set takes settings into the configuration, and from the environment what they
// leave open. Unsettled then says whether the terminal has to be asked for the
// width of ambiguous characters. The error names the setting that cannot be.
func (c *Config) Set(s Settings) error {
	getenv := c.Getenv
	if getenv == nil {
		getenv = func(string) string { return "" }
	}
	c.Language = LocaleLanguage(getenv)
	if s.Lang != "" {
		var ok bool
		if c.Language, ok = LanguageOf(s.Lang); !ok {
			return noSetting("lang", s.Lang, "en", "zh")
		}
	}
	background := theme.BackgroundOf(getenv)
	if s.Theme != "" {
		var ok bool
		if background, ok = theme.ParseBackground(s.Theme); !ok {
			return noSetting("theme", s.Theme, "dark", "light", "none")
		}
	}
	c.Theme = theme.New(background, getenv)
	c.Unsettled = s.Width == "" || s.Width == automatic
	if c.Unsettled {
		c.Policy = screen.Unasked(getenv)
		return nil
	}
	var ok bool
	if c.Policy, ok = cell.ParsePolicy(s.Width); !ok {
		return noSetting("width", s.Width, automatic, "narrow", "wide", "unknown", "ascii")
	}
	return nil
}

// noSetting says what a setting can be.
func noSetting(name, value string, choice ...string) error {
	return fault.Setting.With(name, fault.NoValue.With(value, fault.Choice(choice)))
}
