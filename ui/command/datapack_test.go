package command

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"waymark/domain/release"
)

// packShelf knows one pack, school.waymark-pack.
type packShelf struct {
	installed []string
	order     release.PackOrder
	fail      error // of building and installing
}

const schoolPack = "school" + release.PackExtension

func (p *packShelf) pack(path string) (*release.Pack, error) {
	if path != schoolPack {
		return nil, release.BadInput("%s is not as its maker made it: it was changed, or the copy is damaged. Nothing was added. Copy it again.", path)
	}
	return &release.Pack{Name: "Lincoln High", Maker: "Ms. Ito", Date: "2027-03-03", Parts: []release.PackPart{{Release: onet31, Bytes: 4096, SHA256: "ef"}}}, nil
}

func (p *packShelf) InspectPack(_ context.Context, path string) (*release.Pack, error) {
	return p.pack(path)
}

func (p *packShelf) VerifyPack(_ context.Context, path string) (*release.Pack, error) {
	return p.pack(path)
}

func (p *packShelf) InstallPack(_ context.Context, path string) (*release.Pack, error) {
	made, err := p.pack(path)
	if err == nil && p.fail == nil {
		p.installed = append(p.installed, path)
		return made, nil
	}
	if p.fail != nil {
		return nil, p.fail
	}
	return nil, err
}

func (p *packShelf) BuildPack(_ context.Context, out string, order release.PackOrder) (*release.Pack, error) {
	if p.fail != nil {
		return nil, p.fail
	}
	p.order = order
	return p.pack(out)
}

func TestPacks(t *testing.T) {
	var w world
	const content = "This is the pack “Lincoln High”, made by Ms. Ito on 2027-03-03.\n  O*NET 31.0: 18,837 rows, U.S. Department of Labor, SHA-256 ef\n"
	for args, want := range map[string]string{
		"inspect " + schoolPack: content,
		"verify " + schoolPack:  content + "The pack is complete and undamaged.\n",
		"install " + schoolPack: content + "Added. “waymark data list” names what can be taken away again.\n",
		"build --name Lincoln --maker Ito --out " + schoolPack + " onet-31.0": content + "The pack is in " + schoolPack + ".\n",
	} {
		if out := w.ok(t, append([]string{"data"}, strings.Fields(args)...)...); out != want {
			t.Errorf("%s: %q, want %q", args, out, want)
		}
	}
	if !slices.Equal(w.packs.installed, []string{schoolPack}) {
		t.Errorf("installed %q, want the pack once", w.packs.installed)
	}
	if o := w.packs.order; o.Name != "Lincoln" || o.Maker != "Ito" || o.Date != "2027-03-03" || !slices.Equal(o.Releases, []string{"onet-31.0"}) {
		t.Errorf("ordered %+v", o)
	}
	var got packResult
	if err := json.Unmarshal([]byte(w.ok(t, "data", "verify", schoolPack, "--json")), &got); err != nil || got.Releases[0].SHA256 != "ef" || got.Releases[0].Rows != 18837 {
		t.Errorf("%v, %+v", err, got)
	}
	for _, args := range []string{"inspect bad.waymark-pack", "verify bad.waymark-pack", "install bad.waymark-pack"} {
		if status, out, errOut := w.run(t, append([]string{"data"}, strings.Fields(args)...)...); status != 2 || !strings.Contains(errOut, "it was changed") || out != "" {
			t.Errorf("%s: status %d, %q %q", args, status, out, errOut)
		}
	}
	w.packs.fail = context.Canceled
	for _, args := range []string{"install " + schoolPack, "build --name A --out " + schoolPack} {
		if status, _, _ := w.run(t, append([]string{"data"}, strings.Fields(args)...)...); status != 3 {
			t.Errorf("%s, interrupted: status %d, want 3", args, status)
		}
	}
}
