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

// phrase is one text of the interface in every language.
type phrase struct{ en, zh string }

// in returns the phrase in one language.
func (p phrase) in(l Language) string {
	if l == Chinese {
		return p.zh
	}
	return p.en
}
