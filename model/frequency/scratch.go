package frequency

import "sync"

// scratch is memory that a count needs for a moment, a few megabytes for the
// slogans of a large corpus: made anew at each filter key it would keep the
// collector busy.
type scratch[T any] struct{ pool sync.Pool }

var (
	counterScratch scratch[counter]
	takenScratch   scratch[taken]
	daysScratch    scratch[days]
	numberScratch  scratch[int32]
)

// get returns n zero values.
func (s *scratch[T]) get(n int) []T {
	if v, ok := s.pool.Get().(*[]T); ok && cap(*v) >= n {
		list := (*v)[:n]
		clear(list)
		return list
	}
	return make([]T, n)
}

// put takes back what get returned.
func (s *scratch[T]) put(list []T) { s.pool.Put(&list) }
