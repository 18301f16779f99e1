package occupation

import "slices"

// Product is a piece of software or a tool that people in an occupation use,
// as O*NET names it.
type Product struct {
	Name string // "Microsoft Excel", "Desktop computers"
	Kind string // what it is, in the words of the UNSPSC list of goods: "Spreadsheet software"
	// Hot is set for software that many employers name in job ads, whatever
	// the occupation; InDemand for software that ads for this occupation name
	// often. Tools have neither mark.
	Hot, InDemand bool
}

// ProductGroup is the products of one kind.
type ProductGroup struct {
	Kind     string
	Products []Product
}

// InDemand picks the products that ads for the occupation name often.
func InDemand(products []Product) []Product {
	var picked []Product
	for _, p := range products {
		if p.InDemand {
			picked = append(picked, p)
		}
	}
	return picked
}

// ByKind groups products by what they are. Groups with software in demand come
// first, then groups with hot software, then the others; equal ones keep the
// order of the products.
func ByKind(products []Product) []ProductGroup {
	var groups []ProductGroup
	index := map[string]int{}
	for _, p := range products {
		i, ok := index[p.Kind]
		if !ok {
			i = len(groups)
			index[p.Kind] = i
			groups = append(groups, ProductGroup{Kind: p.Kind})
		}
		groups[i].Products = append(groups[i].Products, p)
	}
	slices.SortStableFunc(groups, func(a, b ProductGroup) int { return b.weight() - a.weight() })
	return groups
}

func (g ProductGroup) weight() int {
	best := 0
	for _, p := range g.Products {
		switch {
		case p.InDemand:
			return 2
		case p.Hot:
			best = 1
		}
	}
	return best
}
