package plan

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/task"
	"waymark/ui/widgets"
)

// typingPause is how long a person stops typing before a field saves itself.
const typingPause = 400 * time.Millisecond

// field is a text that saves itself: after a pause in typing, on Enter, when
// the keyboard leaves it, and when the page is flushed. What cannot be saved
// stays in the field with a sentence below it.
type field struct {
	name    string // "Due date"
	entry   *widgets.Entry
	problem *widget.Label
	object  fyne.CanvasObject

	// tidy gives the text as it is kept, or says why it is not valid.
	tidy  func(string) (string, error)
	save  func(text string, done func(error))
	typed func() // told when wrong or waiting may be different
	grown func() // told when the problem has come or gone

	sent    string // the text that was last shown or handed to save
	saving  int    // calls of save that are under way
	wrong   string // why the text cannot be saved
	leaving bool
	timer   *time.Timer
}

func newField(p *Page, name string, entry *widgets.Entry, tidy func(string) (string, error), save func(string, func(error))) *field {
	f := &field{name: name, entry: entry, tidy: tidy, save: save, typed: p.host.Typed, grown: p.arrange}
	f.problem = widget.NewLabel("")
	f.problem.Wrapping = fyne.TextWrapWord
	f.problem.Importance = widget.DangerImportance
	f.problem.SizeName = theme.SizeNameCaptionText
	f.problem.Hide()
	f.object = container.New(layout.NewCustomPaddedVBoxLayout(0), entry, f.problem)
	entry.OnChanged = func(string) { f.changed() }
	entry.OnBlur = func() {
		f.leaving = true
		f.commit(true)
		f.leaving = false
	}
	entry.OnSubmitted = func(string) { f.commit(true) }
	return f
}

// show sets the text unless the person has typed something that is not saved.
func (f *field) show(text string) {
	if f.waiting() {
		return
	}
	if f.focused() {
		if now, err := f.tidy(f.entry.Text); err == nil && now == text {
			return
		}
	}
	f.put(text)
}

func (f *field) put(text string) {
	f.sent = text
	if f.entry.Text != text {
		f.entry.SetText(text)
	}
}

func (f *field) focused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.entry)
	return c != nil && c.Focused() == f.entry && !f.leaving
}

// waiting reports whether the text is not on disk yet.
func (f *field) waiting() bool { return f.entry.Text != f.sent || f.saving > 0 }

func (f *field) stop() {
	if f.timer != nil {
		f.timer.Stop()
	}
}

func (f *field) changed() {
	f.stop()
	f.complain("")
	if f.entry.Text == f.sent {
		return
	}
	if task.Inline.Load() {
		f.commit(false)
		return
	}
	f.timer = time.AfterFunc(typingPause, func() { fyne.Do(func() { f.commit(false) }) })
}

// commit hands the text to be saved. A text that is not valid is complained
// about only when the person has finished with the field.
func (f *field) commit(finished bool) {
	f.stop()
	typed := f.entry.Text
	text, err := f.tidy(typed)
	if err != nil {
		if finished {
			f.complain(err.Error())
		}
		return
	}
	if typed == f.sent {
		if f.leaving && f.saving == 0 {
			f.put(text)
		}
		return
	}
	before := f.sent
	f.sent = typed
	f.saving++
	f.save(text, func(err error) {
		f.saving--
		if err != nil && f.sent == typed {
			f.sent = before
		}
		if f.entry.Text != typed {
			f.typed()
			return
		}
		f.complain(sentence(err))
		if err == nil && !f.focused() {
			f.put(text)
		}
	})
	f.typed()
}

func sentence(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// complain shows a sentence below the field, or takes it away.
func (f *field) complain(why string) {
	if f.wrong != why {
		f.wrong = why
		f.problem.SetText(why)
		visible(f.problem, why != "")
		f.grown()
	}
	f.typed()
}
