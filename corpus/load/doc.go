// Package load turns paths into clean articles: it joins source, charset, page
// and clean into one pipeline that uses several cores, keeps the order of the
// input, holds a bounded amount of it in memory, and can be cancelled.
package load
