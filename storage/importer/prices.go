package importer

import (
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/release"
)

// prices are the Regional Price Parities: a list of levels, or the agency's
// tables of all years, of which the newest year counts.
type prices struct{}

var priceList = lookups{dataset: release.Prices, agency: agencyBEA, tables: []lookup{
	{&layout{title: "Regional price parities", needed: 4, columns: []string{"area_code", "area_title", "rpp", "reference_year"}}, "", yearOfList, priceRow},
}}

const agencyBEA = "U.S. Bureau of Economic Analysis"

const (
	otherLine   = "the row is not about all goods and services"
	otherYear   = "the figure is of another year"
	noLevel     = "the figure is blank"
	priceFooter = "the row is a note"
)

func (prices) claim(env *env, s *source) (*claim, error) {
	if c, err := priceList.claim(env, s); c != nil || err != nil {
		return c, err
	}
	c := &claim{release: release.Release{Dataset: release.Prices, Agency: agencyBEA}}
	for _, t := range s.tables {
		l := yearTable(t)
		if l == nil {
			continue
		}
		h, _, ok, err := l.find(t)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		known, err := env.codes()
		if err != nil {
			return nil, err
		}
		year := l.columns[len(l.columns)-1]
		if c.release.Number != "" && c.release.Number != year {
			return nil, release.BadInput("%s ends in another year than other files of %s. Add them one by one.", t.name(), s.name)
		}
		c.release.Number = year
		c.parts = append(c.parts, &part{table: t, header: h, row: func(to sink, r *record) (string, error) { return yearRow(known, to, r) }})
	}
	if len(c.parts) == 0 {
		return nil, nil
	}
	return c, nil
}

var plainYear = regexp.MustCompile(`^(?:19|20)\d\d$`)

// yearTable is the layout of the agency's table, whose last column is the
// newest year; nil for any other table.
func yearTable(t *table) *layout {
	for _, row := range t.head {
		newest := ""
		for _, c := range row.cells {
			if c = strings.TrimSpace(c); plainYear.MatchString(c) && c > newest {
				newest = c
			}
		}
		if newest != "" {
			return &layout{title: "Regional price parities, " + t.name(), needed: 5, ragged: true,
				columns: []string{"GeoFIPS", "TableName", "LineCode", "Description", newest},
				fits:    func(r *record) bool { return strings.Contains(r.text(1), "RPP") }} // the agency's other tables have the same columns
		}
	}
	return nil
}

func yearOfList(t *table, h *header) string {
	if r := below(t, h); r != nil {
		return r.text(3)
	}
	return ""
}

// priceRow reads a row of the list. States may be named by their letters.
func priceRow(c *codes, to sink, r *record) (string, error) {
	if r.text(3) != yearOfList(r.table, r.header) {
		return r.reject(3, otherYear), nil
	}
	return price(c, to, r, r.text(0), 2)
}

// yearRow reads a row of the agency's table; line 1 counts all items.
func yearRow(c *codes, to sink, r *record) (string, error) {
	code := strings.Trim(r.text(0), `" `)
	if !digits(code) {
		return r.reject(0, priceFooter), nil
	}
	if r.text(2) != "1" || !strings.Contains(strings.ToLower(r.text(3)), "all items") {
		return r.reject(2, otherLine), nil
	}
	if len(code) == 5 && strings.HasSuffix(code, "000") {
		code = code[:2]
	}
	return price(c, to, r, code, 4)
}

func price(c *codes, to sink, r *record, code string, column int) (string, error) {
	if a := c.state[code]; a != nil {
		code = a.Code
	}
	if code == "00" || c.areas[code] == nil {
		return r.reject(0, noArea), nil
	}
	text := r.text(column)
	if text == "" || strings.HasPrefix(text, "(") {
		return r.reject(column, noLevel), nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v <= 20 || v >= 500 {
		return "", r.fail(column, "is not a price level beside 100 for the United States")
	}
	if err := r.onceAs(0, code); err != nil {
		return "", err
	}
	return "", to.Insert("price", code, v)
}
