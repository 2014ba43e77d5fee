package session

import "testing"

func TestFolders(t *testing.T) {
	env := map[string]string{"HOME": "/home/ann", "XDG_STATE_HOME": "/var/ann", "XDG_CACHE_HOME": "relative"}
	getenv := func(name string) string { return env[name] }
	for _, test := range []struct{ got, want string }{
		{StateFolder(getenv), "/var/ann/meetbrowse"},
		{ConfigFolder(getenv), "/home/ann/.config/meetbrowse"},
		{CacheFolder(getenv), "/home/ann/.cache/meetbrowse"}, // a relative path is to be ignored
	} {
		if test.got != test.want {
			t.Errorf("%s, want %s", test.got, test.want)
		}
	}
}
