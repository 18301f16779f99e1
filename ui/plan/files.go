package plan

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// files edits the files that prove or explain something. A file stays where it
// is; the plan keeps its place.
type files struct {
	page    *Page
	object  fyne.CanvasObject
	list    *lines[domain.Attachment]
	find    *widget.Button
	missing map[string]bool // paths where no file is
	looking task.Latest
	looked  []string // paths that were last looked at

	// edit makes a change of the files of a step or a credential.
	edit func(change func(*[]domain.Attachment)) domain.Operation
	// field makes a field whose text an operation saves.
	field func(name string, e *widgets.Entry, op func(text string) domain.Operation) *field
}

func newFiles(p *Page, edit func(func(*[]domain.Attachment)) domain.Operation, field func(string, *widgets.Entry, func(string) domain.Operation) *field) *files {
	f := &files{page: p, edit: edit, field: field, missing: map[string]bool{}}
	f.list = newLines(func(a domain.Attachment) domain.ID { return a.ID }, f.row)
	f.find = widget.NewButtonWithIcon("Add a file", theme.FileIcon(), f.choose)
	f.object = formColumn(f.list.object, f.find)
	return f
}

func (f *files) show(all []domain.Attachment) {
	f.list.show(all)
	var paths []string
	for _, a := range all {
		paths = append(paths, a.Path)
	}
	if slices.Equal(paths, f.looked) {
		return
	}
	f.looked = paths
	folder := f.page.host.Folder()
	task.Start(&f.looking, func() (map[string]bool, error) {
		missing := map[string]bool{}
		for _, path := range paths {
			if _, err := os.Stat(whole(folder, path)); err != nil {
				missing[path] = true
			}
		}
		return missing, nil
	}, func(missing map[string]bool) {
		f.missing = missing
		f.list.show(all)
		f.page.arrange()
	}, func(error) {})
}

func (f *files) row(id domain.ID) *line[domain.Attachment] {
	is := func(a domain.Attachment) bool { return a.ID == id }
	title := f.field("Name of the file", widgets.NewEntry("What it is"), func(text string) domain.Operation {
		return f.edit(func(all *[]domain.Attachment) { changeLine(all, is, func(a *domain.Attachment) { a.Title = text }) })
	})
	where := widgets.Caption("")
	where.Truncation = fyne.TextTruncateEllipsis
	var path string
	open := quiet("Open", theme.FileIcon(), func() {
		if err := f.page.host.OpenFile(whole(f.page.host.Folder(), path)); err != nil {
			f.page.Say("The file could not be opened. " + err.Error())
		}
	})
	remove := quiet("", theme.DeleteIcon(), func() {
		f.page.change(f.edit(func(all *[]domain.Attachment) { *all = slices.DeleteFunc(*all, is) }),
			func() { f.page.notice.show("The plan forgets the file. The file itself is where it was.", true) })
	})
	return &line[domain.Attachment]{
		object: container.New(widgets.Tight{}, container.NewBorder(nil, nil, nil, container.NewHBox(open, remove), title.Object), where),
		fields: []*field{title},
		show: func(a domain.Attachment) {
			path = a.Path
			title.Show(a.Title)
			text, i := a.Path, widget.LowImportance
			if f.missing[a.Path] {
				text, i = "The file is missing: "+a.Path, widget.DangerImportance
			}
			set(where, text, i, false)
			able(open, !f.missing[a.Path])
		},
	}
}

// add keeps the place of a file.
func (f *files) add(path string) {
	name := filepath.Base(path)
	a := domain.Attachment{ID: domain.NewID(), Title: strings.TrimSuffix(name, filepath.Ext(name)), Path: inFolder(f.page.host.Folder(), path)}
	f.page.change(f.edit(func(all *[]domain.Attachment) { *all = append(*all, a) }), nil)
}

// choose lets the person look through folders, from where the plan file is.
func (f *files) choose() {
	browse{below: f.find, help: "A file can also be dropped on the window.", shown: func(string) bool { return true }, chosen: f.add}.in(f.page.host.Folder())
}

// whole is the path of a file that may lie in the plan's folder.
func whole(folder, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}

// inFolder is a path relative to the plan's folder where the file lies in it, so
// that both can move to another computer together.
func inFolder(folder, path string) string {
	if inside, err := filepath.Rel(folder, path); err == nil && filepath.IsLocal(inside) {
		return inside
	}
	return path
}

// Drop attaches files that were dropped on the window to the step that is open,
// or looks at a table or a plan that can be brought in. It is false when there
// is no use for them.
func (p *Page) Drop(paths []string) bool {
	l := p.stepPanel()
	if l == nil {
		if len(paths) != 1 || !canBring(paths[0]) {
			return false
		}
		p.bring(paths[0])
		return true
	}
	l.fold(l.proofs.section, true)
	for _, path := range paths {
		l.proofs.files.add(path)
	}
	return true
}
