package catalog

import (
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
)

// areas are the places of the pack, shared by all figures.
type areas struct {
	list   []*labor.Area // in the order of lists; a place's id is its index + 1
	byCode map[string]int
}

func (a *areas) byID(id int) *labor.Area { return a.list[id-1] }

// Areas lists all places with wages: the nation, the states by name, then metro
// and nonmetro areas by name.
func (c *Catalog) Areas() ([]*labor.Area, error) {
	a, err := c.areas()
	if err != nil {
		return nil, err
	}
	return append([]*labor.Area(nil), a.list...), nil
}

func (c *Catalog) readAreas() (*areas, error) {
	prices, err := c.vintage(Prices)
	if err != nil {
		return nil, err
	}
	a := &areas{byCode: map[string]int{}}
	err = c.each("SELECT code, name, type, states, prices_x1000, prices_status FROM area ORDER BY id", nil, func(rows *sql.Rows) error {
		area := &labor.Area{}
		var states string
		var parity sql.NullInt64
		var status labor.Status
		if err := rows.Scan(&area.Code, &area.Name, &area.Type, &states, &parity, &status); err != nil {
			return err
		}
		if states != "" {
			area.States = strings.Split(states, "-")
			area.State = area.States[0]
		}
		area.Prices = figure(parity, 1000, labor.PriceIndex, status, prices)
		a.list = append(a.list, area)
		a.byCode[area.Code] = len(a.list)
		return nil
	})
	return a, err
}

// Counties lists the counties and their wage areas, by state and name.
func (c *Catalog) Counties() ([]labor.County, error) {
	var list []labor.County
	const query = "SELECT ifnull(c.fips, ''), c.name, c.state, a.code FROM county c JOIN area a ON a.id = c.area ORDER BY c.id"
	err := c.each(query, nil, func(rows *sql.Rows) error {
		var k labor.County
		if err := rows.Scan(&k.FIPS, &k.Name, &k.State, &k.Area); err != nil {
			return err
		}
		list = append(list, k)
		return nil
	})
	return list, err
}

// zipQuery reads all ZIP codes as one value, in the order of the table: 54,000
// rows would take several times as long.
const zipQuery = "SELECT group_concat(code || ' ' || area, ' ') FROM zip"

// ZIPs lists the ZIP codes by number with the wage areas they lie in.
func (c *Catalog) ZIPs() ([]labor.ZIP, error) {
	a, err := c.areas()
	if err != nil {
		return nil, err
	}
	var pairs string
	if err := c.db.QueryRow(zipQuery).Scan(&pairs); err != nil {
		return nil, fmt.Errorf("read the data pack: %w", err)
	}
	fields := strings.Fields(pairs)
	list := make([]labor.ZIP, 0, len(fields)/2)
	last := ""
	for i := 0; i < len(fields); i += 2 {
		area, err := strconv.Atoi(fields[i+1])
		if err != nil {
			return nil, fmt.Errorf("read the data pack: %w", err)
		}
		if fields[i] != last {
			last = fields[i]
			list = append(list, labor.ZIP{Code: "00000"[len(last):] + last})
		}
		z := &list[len(list)-1]
		if code := a.byID(area).Code; !slices.Contains(z.Areas, code) {
			z.Areas = append(z.Areas, code)
		}
	}
	return list, nil
}
