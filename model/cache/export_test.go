package cache

// SetBounds sets the size of all kept corpora together and the least size of one.
func (s *Store) SetBounds(limit, least int64) { s.limit, s.least = limit, least }
