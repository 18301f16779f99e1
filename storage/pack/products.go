package pack

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"waymark/storage/catalog"
)

// product is software or a tool, counted under one commodity.
type product struct {
	kind      int
	name      string
	commodity int // UNSPSC code
}

type productUse struct {
	occupation int
	product    product
}

// addProducts reads what occupations use: software, with marks, and tools.
func (b *builder) addProducts() error {
	const example, code, title, hotMark, demandMark = "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"
	commodities := map[int]string{}
	hot := map[product]bool{}
	uses := map[productUse]bool{} // in demand
	keep := func(r *record, kind int) (string, error) {
		id, ok := b.occupations[r.text(onetCode)]
		if !ok {
			return reasonOccupation, nil
		}
		commodity, err := r.int(code)
		if err != nil {
			return "", err
		}
		p := product{kind, r.text(example), commodity}
		use := productUse{id, p}
		if _, twice := uses[use]; twice {
			return reasonTwice, nil
		}
		commodities[commodity] = r.text(title)
		hot[p] = hot[p] || r.text(hotMark) == "Y"
		uses[use] = r.text(demandMark) == "Y"
		return "", nil
	}
	if err := b.read(technology, []string{onetCode, example, code, title, hotMark, demandMark}, func(r *record) (string, error) {
		return keep(r, catalog.SoftwareProduct)
	}); err != nil {
		return err
	}
	if err := b.read(tools, []string{onetCode, example, code, title}, func(r *record) (string, error) {
		return keep(r, catalog.ToolProduct)
	}); err != nil {
		return err
	}
	if err := b.writeCommodities(commodities); err != nil {
		return err
	}
	return b.writeProducts(hot, uses)
}

func (b *builder) writeCommodities(titles map[int]string) error {
	in, err := b.insert("commodity", 2)
	if err != nil {
		return err
	}
	for _, code := range slices.Sorted(maps.Keys(titles)) {
		if err := in.add(code, titles[code]); err != nil {
			return err
		}
	}
	return nil
}

// writeProducts numbers the products by kind and name, which is the order in
// which an occupation's are listed.
func (b *builder) writeProducts(hot map[product]bool, uses map[productUse]bool) error {
	products, err := b.insert("product", 5)
	if err != nil {
		return err
	}
	ids := map[product]int{}
	for _, p := range slices.SortedFunc(maps.Keys(hot), func(x, y product) int {
		return cmp.Or(cmp.Compare(x.kind, y.kind), cmp.Compare(strings.ToLower(x.name), strings.ToLower(y.name)),
			cmp.Compare(x.name, y.name), cmp.Compare(x.commodity, y.commodity))
	}) {
		ids[p] = len(ids) + 1
		if err := products.add(ids[p], p.kind, p.name, p.commodity, hot[p]); err != nil {
			return err
		}
	}
	in, err := b.insert("product_use", 3)
	if err != nil {
		return err
	}
	for _, u := range slices.SortedFunc(maps.Keys(uses), func(x, y productUse) int {
		return cmp.Or(cmp.Compare(x.occupation, y.occupation), cmp.Compare(ids[x.product], ids[y.product]))
	}) {
		if err := in.add(u.occupation, ids[u.product], uses[u]); err != nil {
			return err
		}
	}
	return nil
}
