package catalog

import (
	"database/sql"

	"waymark/domain/occupation"
)

// Kinds of products.
const (
	SoftwareProduct = 1
	ToolProduct     = 2
)

// Software implements occupation.Source.
func (c *Catalog) Software(code string) ([]occupation.Product, error) {
	return c.products(code, SoftwareProduct)
}

// Tools implements occupation.Source.
func (c *Catalog) Tools(code string) ([]occupation.Product, error) {
	return c.products(code, ToolProduct)
}

func (c *Catalog) products(code string, kind int) ([]occupation.Product, error) {
	const query = `
SELECT p.name, k.title, p.hot, u.in_demand
FROM occupation o JOIN product_use u ON u.occupation = o.id JOIN product p ON p.id = u.product JOIN commodity k ON k.id = p.commodity
WHERE o.code = ? AND p.kind = ? ORDER BY u.in_demand DESC, p.hot DESC, p.id`
	var list []occupation.Product
	err := c.each(query, []any{code, kind}, func(rows *sql.Rows) error {
		var p occupation.Product
		err := rows.Scan(&p.Name, &p.Kind, &p.Hot, &p.InDemand)
		list = append(list, p)
		return err
	})
	return list, err
}

// UsersOf implements occupation.Source. The use of every occupation is looked
// up: an index by product would be longer than the table.
func (c *Catalog) UsersOf(product string) ([]string, error) {
	const query = `
SELECT o.code, max(u.in_demand) AS wanted
FROM product p CROSS JOIN occupation o CROSS JOIN product_use u ON u.occupation = o.id AND u.product = p.id
WHERE p.name = ? COLLATE NOCASE
GROUP BY o.id ORDER BY wanted DESC, o.id`
	var codes []string
	err := c.each(query, []any{product}, func(rows *sql.Rows) error {
		var code string
		var wanted bool
		err := rows.Scan(&code, &wanted)
		codes = append(codes, code)
		return err
	})
	return codes, err
}
