package review

import "time"

// change is one change from the moment it was asked for.
type change struct {
	at time.Time
	// resolve returns the records that make the change to a view, and keeps in
	// the history what takes it back.
	resolve func(*View, *history) ([]record, Result)

	// Once a commit has run:
	done   bool
	result Result
	err    error
}

// ask queues a change.
func (l *Log) ask(resolve func(*View, *history) ([]record, Result)) Commit {
	c := &change{at: l.now(), resolve: resolve}
	l.queueing.Lock()
	l.queue = append(l.queue, c)
	l.queueing.Unlock()
	return func() (Result, error) {
		l.writing.Lock()
		defer l.writing.Unlock()
		if !c.done {
			l.write(l.take())
		}
		return c.result, c.err
	}
}

// take empties the queue. What is taken must be written before another take, so
// that changes keep their order.
func (l *Log) take() []*change {
	l.queueing.Lock()
	defer l.queueing.Unlock()
	taken := l.queue
	l.queue = nil
	return taken
}

// write makes the changes and acknowledges them, all of them or none.
func (l *Log) write(taken []*change) error {
	if len(taken) == 0 {
		return nil
	}
	undo := l.undo
	err := l.append(taken)
	if err != nil {
		l.undo = undo
	}
	for _, c := range taken {
		c.done, c.err = true, err
		if err != nil {
			c.result = Result{}
		}
	}
	return err
}

// append puts the changes behind the end of the file and reads them back.
func (l *Log) append(taken []*change) error {
	f, err := l.open()
	if err != nil {
		return l.fault("open", err)
	}
	defer f.Close() // What counts was synced before; closing can only unlock.
	now, err := l.state.follow(f, l.path)
	if err != nil {
		return l.fault("read", err)
	}
	l.publish(now)
	lines := l.resolve(now, taken)
	if len(lines) > 0 {
		if now.fragment > 0 {
			lines = append([]byte{'\n'}, lines...)
		}
		if _, err := f.Write(lines); err != nil {
			return l.fault("write", err)
		}
	}
	// Also where every key has its mark already: another program may have
	// written it and been killed before it was on disk.
	if err := f.Sync(); err != nil {
		return l.fault("sync", err)
	}
	if now, err = now.follow(f, l.path); err != nil {
		return l.fault("read", err)
	}
	l.publish(now)
	return nil
}

// resolve returns the lines of the changes, each of which is made to the view
// that the ones before it leave.
func (l *Log) resolve(now state, taken []*change) []byte {
	var lines []byte
	for _, c := range taken {
		var records []record
		records, c.result = c.resolve(&View{marks: now.marks, notes: now.notes}, &l.undo)
		var made changes
		for _, r := range records {
			lines = appendLine(lines, c.at, r)
			made.add(r)
		}
		made.apply(&now)
	}
	return lines
}
