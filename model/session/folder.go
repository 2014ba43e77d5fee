package session

import "path/filepath"

// The folders in which the program keeps files, after the XDG Base Directory
// Specification 0.8: in the folder that a variable of the environment names, or
// else in the home folder. getenv is [os.Getenv] or a stand-in; nothing is made.

// StateFolder is for what the user makes: sessions, marks and notes.
func StateFolder(getenv func(string) string) string {
	return folder(getenv, "XDG_STATE_HOME", ".local", "state")
}

// ConfigFolder is for what the user settles.
func ConfigFolder(getenv func(string) string) string {
	return folder(getenv, "XDG_CONFIG_HOME", ".config")
}

// CacheFolder is for what can be made again.
func CacheFolder(getenv func(string) string) string {
	return folder(getenv, "XDG_CACHE_HOME", ".cache")
}

func folder(getenv func(string) string, variable string, home ...string) string {
	base := getenv(variable)
	if !filepath.IsAbs(base) {
		base = filepath.Join(getenv("HOME"), filepath.Join(home...))
	}
	return filepath.Join(base, "meetbrowse")
}
