package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/task"
)

// TypingPause is how long a person stops typing before a field saves itself.
const TypingPause = 400 * time.Millisecond

// Field is a text that saves itself: after a pause in typing, on Enter, when
// the keyboard leaves it, and when it is committed. What cannot be saved stays
// in the field with a sentence below it.
type Field struct {
	Name    string // "Due date"
	Entry   *Entry
	Problem *widget.Label     // the sentence, hidden while there is none
	Object  fyne.CanvasObject // the entry and the problem below it

	// Tidy gives the text as it is kept, or says why it is not valid.
	Tidy func(string) (string, error)
	Save func(text string, done func(error))
	// Typed is told when what Wrong or Waiting say may be different.
	Typed func()
	// Grown is told when the problem has come or gone.
	Grown func()

	sent    string // the text that was last shown or handed to Save
	saving  int    // calls of Save that are under way
	wrong   string
	leaving bool
	timer   *time.Timer
}

// NewField makes an empty field in an entry. Its functions are set before it is
// typed into.
func NewField(name string, e *Entry) *Field {
	f := &Field{Name: name, Entry: e, Typed: func() {}, Grown: func() {}}
	f.Problem = widget.NewLabel("")
	f.Problem.Wrapping = fyne.TextWrapWord
	f.Problem.Importance = widget.DangerImportance
	f.Problem.SizeName = theme.SizeNameCaptionText
	f.Problem.Hide()
	f.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), e, f.Problem)
	e.OnChanged = func(string) { f.changed() }
	e.OnBlur = func() {
		f.leaving = true
		f.Commit(true)
		f.leaving = false
	}
	e.OnSubmitted = func(string) { f.Commit(true) }
	return f
}

// Show sets the text unless the person has typed something that is not saved.
func (f *Field) Show(text string) {
	if f.Waiting() {
		return
	}
	if f.focused() {
		if now, err := f.Tidy(f.Entry.Text); err == nil && now == text {
			return
		}
	}
	f.Put(text)
}

// Put replaces the text, also one that is being typed.
func (f *Field) Put(text string) {
	f.sent = text
	f.Entry.SetText(text)
}

func (f *Field) focused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.Entry)
	return c != nil && c.Focused() == f.Entry && !f.leaving
}

// Saved is the text that was last shown or handed to Save.
func (f *Field) Saved() string { return f.sent }

// Wrong says why the text cannot be saved, or "".
func (f *Field) Wrong() string { return f.wrong }

// Waiting reports whether the text is not saved yet.
func (f *Field) Waiting() bool { return f.Entry.Text != f.sent || f.saving > 0 }

// Stop ends the wait for a pause in typing.
func (f *Field) Stop() {
	if f.timer != nil {
		f.timer.Stop()
	}
}

func (f *Field) changed() {
	f.Stop()
	f.complain("")
	if f.Entry.Text == f.sent {
		return
	}
	if task.Inline.Load() {
		f.Commit(false)
		return
	}
	f.timer = time.AfterFunc(TypingPause, func() { fyne.Do(func() { f.Commit(false) }) })
}

// Commit hands the text to be saved. A text that is not valid is complained
// about only when the person has finished with the field.
func (f *Field) Commit(finished bool) {
	f.Stop()
	typed := f.Entry.Text
	text, err := f.Tidy(typed)
	if err != nil {
		if finished {
			f.complain(err.Error())
		}
		return
	}
	if typed == f.sent {
		if f.leaving && f.saving == 0 {
			f.Put(text)
		}
		return
	}
	before := f.sent
	f.sent = typed
	f.saving++
	f.Save(text, func(err error) {
		f.saving--
		if err != nil && f.sent == typed {
			f.sent = before
		}
		if f.Entry.Text != typed {
			f.Typed()
			return
		}
		why := ""
		if err != nil {
			why = err.Error()
		}
		f.complain(why)
		if err == nil && !f.focused() {
			f.Put(text)
		}
	})
	f.Typed()
}

// complain shows a sentence below the field, or takes it away.
func (f *Field) complain(why string) {
	if f.wrong != why {
		f.wrong = why
		f.Problem.SetText(why)
		if why == "" {
			f.Problem.Hide()
		} else {
			f.Problem.Show()
		}
		f.Grown()
	}
	f.Typed()
}

// Labelled puts a name above an object.
func Labelled(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(-6), Caption(name), o)
}
