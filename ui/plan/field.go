package plan

import "waymark/ui/widgets"

// field is a text of the page that saves itself.
type field = widgets.Field

func newField(p *Page, name string, entry *widgets.Entry, tidy func(string) (string, error), save func(string, func(error))) *field {
	f := widgets.NewField(name, entry)
	f.Tidy, f.Save, f.Typed, f.Grown = tidy, save, p.host.Typed, p.arrange
	return f
}

func sentence(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
