package plan

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"waymark/ui/widgets"
)

// browse offers the files of a folder, and those of folders from there, in a
// box below an object. A path can be typed too.
type browse struct {
	below  fyne.CanvasObject
	help   string // beside where the files are
	shown  func(name string) bool
	chosen func(path string)
}

func (b browse) in(folder string) {
	var entries []os.DirEntry
	box := &widgets.Pick{Hint: "Name, or the whole path of a file",
		Help: "In " + folder + ". " + b.help,
		Find: func(typed string) []widgets.Line {
			entries = entries[:0]
			all, err := os.ReadDir(folder)
			if err != nil {
				return []widgets.Line{}
			}
			lines := []widgets.Line{{Text: "The folder above", Note: filepath.Dir(folder)}}
			entries = append(entries, nil)
			for _, e := range all {
				if strings.HasPrefix(e.Name(), ".") || !contains(e.Name(), typed) || !e.IsDir() && !b.shown(e.Name()) {
					continue
				}
				note := "File"
				if e.IsDir() {
					note = "Folder"
				}
				entries = append(entries, e)
				lines = append(lines, widgets.Line{Text: e.Name(), Note: note})
			}
			if typed != "" {
				entries, lines = entries[1:], lines[1:]
			}
			return lines
		},
		Choose: func(n int) {
			switch e := entries[n]; {
			case e == nil:
				b.in(filepath.Dir(folder))
			case e.IsDir():
				b.in(filepath.Join(folder, e.Name()))
			default:
				b.chosen(filepath.Join(folder, e.Name()))
			}
		},
		Own: func(typed string) {
			path := whole(folder, strings.TrimSpace(typed))
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				b.in(path)
				return
			}
			b.chosen(path)
		},
	}
	box.Show(b.below)
}
