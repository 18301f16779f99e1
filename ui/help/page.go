// Package help is the page that explains words and keys, and that helps with
// looking for work and with choosing what to learn at school.
package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	TabChanged(tab string)
}

// The tabs of the page.
const (
	TabWords  = "Words"
	TabWork   = "Finding work"
	TabSchool = "Subjects at school"
	TabKeys   = "Keyboard"
)

// TabTitles are the tabs in order.
var TabTitles = []string{TabWords, TabWork, TabSchool, TabKeys}

// Contents is what the page tells.
type Contents struct {
	Words  []occupation.Term
	Work   []occupation.Advice
	School []occupation.Cluster
}

// Read takes the contents from the texts; it may be slow.
func Read(t occupation.Texts) (c Contents, err error) {
	if c.Words, err = t.Glossary(); err != nil {
		return c, err
	}
	if c.Work, err = t.JobSearch(); err != nil {
		return c, err
	}
	c.School, err = t.Clusters()
	return c, err
}

// New makes the page with the given tab on show, or the first.
func New(host Host, c Contents, tab string) fyne.CanvasObject {
	tabs := widgets.NewTabs(tab,
		widgets.Tab{Title: TabWords, Content: func() fyne.CanvasObject { return newWords(c.Words).object }},
		widgets.Tab{Title: TabWork, Content: func() fyne.CanvasObject { return work(c.Work) }},
		widgets.Tab{Title: TabSchool, Content: func() fyne.CanvasObject { return school(c.School) }},
		widgets.Tab{Title: TabKeys, Content: keys},
	)
	tabs.OnChange = host.TabChanged
	head := container.NewBorder(nil, nil, nil, container.NewCenter(widgets.Caption("In Waymark's own words")), widgets.Heading("Help"))
	return container.NewPadded(container.NewBorder(head, nil, nil, nil, tabs.Object))
}

// readingWidth is how wide a text may be to read well.
const readingWidth = 640
