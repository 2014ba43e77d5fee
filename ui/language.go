package ui

import "strings"

// Language is the language of the interface; it never touches the articles.
type Language uint8

// The languages.
const (
	English Language = iota
	Chinese
)

// LanguageOf returns the interface language for a locale name such as
// "zh_CN.UTF-8", or for a plain "zh" or "en"; ok is false for any other.
func LanguageOf(locale string) (lang Language, ok bool) {
	name, _, _ := strings.Cut(locale, ".")
	name, _, _ = strings.Cut(strings.ToLower(name), "_")
	switch name {
	case "zh":
		return Chinese, true
	case "en", "c", "posix", "":
		return English, name != ""
	}
	return English, false
}

// LocaleLanguage returns the interface language for the locale variables in
// the order that POSIX gives them: LC_ALL, LC_MESSAGES, LANG.
func LocaleLanguage(getenv func(string) string) Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			lang, _ := LanguageOf(value)
			return lang
		}
	}
	return English
}

// CommandLanguage is the language that a command line is answered in, which has to be
// known before it can be understood: that of --lang in args, else of the
// configuration file at a path, else by locale. What is wrong with either is for
// others to tell.
func CommandLanguage(args []string, config string, getenv func(string) string) Language {
	flag := ""
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			flag = value
		} else if arg == "--lang" && i+1 < len(args) {
			flag = args[i+1]
		}
	}
	kept, _ := ReadSettings(config)
	for _, name := range []string{flag, kept.Lang} {
		if lang, ok := LanguageOf(name); ok {
			return lang
		}
	}
	return LocaleLanguage(getenv)
}

// phrase is one text of the interface in every language.
type phrase struct{ en, zh string }

// in returns the phrase in one language.
func (p phrase) in(l Language) string {
	if l == Chinese {
		return p.zh
	}
	return p.en
}
