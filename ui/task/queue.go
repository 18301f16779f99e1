package task

import "fyne.io/fyne/v2"

// Queue does work off the UI thread, one piece after another in the order in
// which it was given. Use it from the UI thread. The zero Queue is ready.
type Queue struct{ last chan struct{} }

// Do adds work. When it is done, then is called on the UI thread.
func (q *Queue) Do(work, then func()) {
	if Inline.Load() {
		work()
		then()
		return
	}
	before, done := q.last, make(chan struct{})
	q.last = done
	go func() {
		if before != nil {
			<-before
		}
		work()
		fyne.Do(then)
		close(done)
	}()
}

// Wait returns when all work is done. What was to come then may follow later.
func (q *Queue) Wait() {
	if q.last != nil {
		<-q.last
	}
}
