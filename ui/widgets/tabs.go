package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Tab is one page of Tabs; Content is called when it is first shown.
type Tab struct {
	Title   string
	Content func() fyne.CanvasObject
}

// Tabs shows one of several pages, each made when it is first chosen.
type Tabs struct {
	Object   fyne.CanvasObject
	OnChange func(title string)

	tabs  []Tab
	items []*Item
	list  *widget.Select // in place of items where text is large; else nil
	made  []fyne.CanvasObject
	stack *fyne.Container
	now   int
}

// NewTabs makes tabs that show the one of the given title, or the first. Where
// the titles do not fit side by side they go on in a second line.
func NewTabs(selected string, tabs ...Tab) *Tabs {
	t := &Tabs{tabs: tabs, made: make([]fyne.CanvasObject, len(tabs)), stack: container.NewStack(), now: -1}
	row := container.New(&Flow{})
	if Large() && len(tabs) > mostLarge {
		row = container.NewStack(t.newList())
	} else {
		for n, tab := range tabs {
			item := NewItem(tab.Title, nil, func() { t.show(n) })
			item.Tab = true
			t.items = append(t.items, item)
			row.Add(item)
		}
	}
	head := container.New(layout.NewCustomPaddedVBoxLayout(0), row, widget.NewSeparator())
	t.Object = container.NewBorder(head, nil, nil, nil, t.stack)
	start := 0
	for n, tab := range tabs {
		if tab.Title == selected {
			start = n
		}
	}
	t.show(start)
	return t
}

// mostLarge is how many tabs stand side by side where text is large.
const mostLarge = 5

// newList offers the titles in a list that takes one line.
func (t *Tabs) newList() *widget.Select {
	titles := make([]string, len(t.tabs))
	for n, tab := range t.tabs {
		titles[n] = tab.Title
	}
	t.list = widget.NewSelect(titles, nil)
	t.list.OnChanged = func(string) { t.show(t.list.SelectedIndex()) }
	return t.list
}

// Selected is the title of the page on show.
func (t *Tabs) Selected() string { return t.tabs[t.now].Title }

// Select shows the page of a title.
func (t *Tabs) Select(title string) {
	for n, tab := range t.tabs {
		if tab.Title == title {
			t.show(n)
		}
	}
}

// Reset forgets the pages made so far and makes the one on show again.
func (t *Tabs) Reset() {
	clear(t.made)
	t.fill()
}

func (t *Tabs) show(n int) {
	if t.now == n {
		return
	}
	t.now = n
	for i, item := range t.items {
		item.SetSelected(i == n)
	}
	if t.list != nil {
		t.list.SetSelectedIndex(n)
	}
	t.fill()
	if t.OnChange != nil {
		t.OnChange(t.tabs[n].Title)
	}
}

func (t *Tabs) fill() {
	if t.made[t.now] == nil {
		t.made[t.now] = t.tabs[t.now].Content()
	}
	t.stack.Objects = []fyne.CanvasObject{t.made[t.now]}
	t.stack.Refresh()
}
