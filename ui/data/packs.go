package data

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/release"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// packsTab makes packs for others. What was typed stays while the page is made
// anew.
type packsTab struct {
	name, maker, out string
	left             map[string]bool // releases that do not go into the pack, by name
}

func (t *packsTab) content(p *Page, added []release.Added) fyne.CanvasObject {
	path := widgets.NewEntry("Path of a pack (" + release.PackExtension + ")")
	path.OnSubmitted = func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			p.openPack(text)
		}
	}
	box := container.NewVBox(
		widgets.Heading("Packs"),
		widgets.Body("A pack is one file with data that somebody chose, for example a school with the projections of its state. It can be carried on a stick to computers without the internet."),
		widgets.Subheading("Add a pack"),
		widgets.Body("Drop the pack on this window, or type where it is. It is checked first: a pack of which one byte was changed is refused."),
		container.NewBorder(nil, nil, nil, widget.NewButton("Check it", func() { path.OnSubmitted(path.Text) }), path),
		widgets.Subheading("Make a pack"))
	if len(added) == 0 {
		box.Add(widgets.Body("A pack is made of what you added on this computer. Nothing was added yet."))
		return box
	}
	box.Add(widgets.Body("Choose what goes in, of what you added on this computer."))
	for _, a := range added {
		check := widget.NewCheck(a.Title()+", "+count(a.Rows())+" rows", nil)
		check.Checked = !t.left[a.Name()]
		check.OnChanged = func(on bool) {
			if t.left == nil {
				t.left = map[string]bool{}
			}
			t.left[a.Name()] = !on
		}
		box.Add(check)
	}
	entry := func(hint string, to *string) *widgets.Entry {
		e := widgets.NewEntry(hint)
		e.SetText(*to)
		e.OnChanged = func(text string) { *to = text }
		return e
	}
	if t.out == "" {
		t.out = filepath.Join(p.host.Folder(), "pack"+release.PackExtension)
	}
	box.Add(widgets.NewPair(
		widgets.Labelled("Name of the pack", entry("Lincoln High, Washington 2027", &t.name)),
		widgets.Labelled("Made by", entry("Your name or school", &t.maker))))
	box.Add(widgets.Labelled("File to write", entry("", &t.out)))
	box.Add(container.NewHBox(primary("Make the pack", func() { t.build(p, added) })))
	return box
}

func (t *packsTab) build(p *Page, added []release.Added) {
	order := release.PackOrder{Name: strings.TrimSpace(t.name), Maker: strings.TrimSpace(t.maker), Date: p.host.Today().String()}
	for _, a := range added {
		if !t.left[a.Name()] {
			order.Releases = append(order.Releases, a.Name())
		}
	}
	out := strings.TrimSpace(t.out)
	if !strings.HasSuffix(out, release.PackExtension) {
		out += release.PackExtension
	}
	p.start("Making the pack", func(ctx context.Context, _ func(release.Progress)) (func(), error) {
		if len(order.Releases) == 0 {
			return nil, release.BadInput("Choose at least one release for the pack.")
		}
		made, err := p.host.Packs().BuildPack(ctx, out, order)
		return func() { p.tellPack(made, "The pack is made", "It is in "+out+".") }, err
	})
}

// openPack checks a pack and asks whether to add what is in it.
func (p *Page) openPack(path string) {
	p.path = path
	p.start("Checking "+filepath.Base(path), func(ctx context.Context, _ func(release.Progress)) (func(), error) {
		pack, err := p.host.Packs().VerifyPack(ctx, path)
		return func() { p.askPack(path, pack) }, err
	})
}

func (p *Page) askPack(path string, pack *release.Pack) {
	body := container.NewVBox(widgets.Heading("This is the pack “"+pack.Name+"”"),
		widgets.Body("Not one byte of it was changed since it was made. It is as trustworthy as whoever gave it to you."), packContent(pack))
	add := primary("Add all of it", func() {
		p.uncover()
		p.start("Adding the pack “"+pack.Name+"”", func(ctx context.Context, _ func(release.Progress)) (func(), error) {
			_, err := p.host.Packs().InstallPack(ctx, path)
			return func() {
				p.path, p.tab = "", TabInstalled
				p.host.Changed("Added the pack “" + pack.Name + "”.")
			}, err
		})
	})
	p.cover(container.NewVScroll(widgets.NewColumn(pageWidth, container.NewVBox(body, container.NewHBox(widget.NewButton("Cancel", p.close), add)))))
	p.focus(add)
}

// tellPack says what was done with a pack until it is closed.
func (p *Page) tellPack(pack *release.Pack, title, text string) {
	p.cover(container.NewVScroll(widgets.NewColumn(pageWidth, container.NewVBox(
		widgets.Heading(title), widgets.Body(text), packContent(pack), container.NewHBox(primary("Close", p.close))))))
}

// packContent lists what is in a pack.
func packContent(pack *release.Pack) fyne.CanvasObject {
	box := container.NewVBox(facts(widgets.Fact{Name: "Made by", Text: pack.Maker}, widgets.Fact{Name: "Made on", Text: pack.Date}))
	if look.TextScale() > largeText {
		for _, part := range pack.Parts {
			box.Add(bold(part.Title()))
			box.Add(widgets.Body(part.Agency + ", " + count(part.Rows()) + " rows"))
		}
		return box
	}
	var rows [][]string
	for _, part := range pack.Parts {
		rows = append(rows, []string{part.Title(), part.Agency, count(part.Rows()), part.SHA256[:min(hashDigits, len(part.SHA256))]})
	}
	box.Add(widgets.StaticTable([]widgets.SheetColumn{{Title: "Release"}, {Title: "Agency"}, {Title: "Rows", Width: 100, Number: true}, {Title: "SHA-256", Width: 140}}, rows))
	return box
}
