//go:build !unix

package library

func allocateBytes(n int) []byte { return make([]byte, n) }
