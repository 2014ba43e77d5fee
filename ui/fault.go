package ui

import "example.org/meetbrowse/ui/fault"

// Explain tells an error in a language: operation, path, reason, and what to do.
func Explain(err error, lang Language) string {
	if lang == Chinese {
		return fault.Chinese(err)
	}
	return err.Error()
}

// faultText tells an error in the language of the interface.
func (a *App) faultText(err error) string { return Explain(err, a.config.Language) }
