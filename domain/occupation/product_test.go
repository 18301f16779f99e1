package occupation

import (
	"strings"
	"testing"
)

func TestProductsByKind(t *testing.T) {
	products := []Product{
		{Name: "Epic Systems", Kind: "Medical software", Hot: true, InDemand: true},
		{Name: "Adobe Acrobat", Kind: "Document management software", Hot: true},
		{Name: "3M Encoder", Kind: "Classification software"},
		{Name: "MEDITECH", Kind: "Medical software"},
		{Name: "Microsoft Excel", Kind: "Spreadsheet software", Hot: true, InDemand: true},
	}
	var got []string
	for _, g := range ByKind(products) {
		names := []string{}
		for _, p := range g.Products {
			names = append(names, p.Name)
		}
		got = append(got, g.Kind+": "+strings.Join(names, ", "))
	}
	want := "Medical software: Epic Systems, MEDITECH; Spreadsheet software: Microsoft Excel; " +
		"Document management software: Adobe Acrobat; Classification software: 3M Encoder"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("%s", s)
	}
	if d := InDemand(products); len(d) != 2 || d[0].Name != "Epic Systems" || d[1].Name != "Microsoft Excel" {
		t.Errorf("in demand: %v", d)
	}
}
