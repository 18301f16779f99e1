package added

import (
	"cmp"
	"database/sql"
	"fmt"
	"strconv"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// edition is an added release as the source of rows of one table.
type edition struct {
	id      int
	number  string // "2024"
	dataset string
	agency  string
	at      string // when it was added
}

// newestWith finds the newest release that has rows in a table, of several the
// one added last; ok is false where none was added. condition narrows the rows
// down: "taxonomy = ?".
func newestWith(db *sql.DB, table, condition string, args ...any) (newest edition, ok bool, err error) {
	err = each(db, func(scan func(...any) error) error {
		var e edition
		if err := scan(&e.id, &e.number, &e.dataset, &e.agency, &e.at); err != nil {
			return err
		}
		if !ok || release.Compare(e.number, newest.number) > 0 {
			newest, ok = e, true
		}
		return nil
	}, "SELECT id, number, dataset, agency, at FROM added WHERE EXISTS (SELECT 1 FROM "+table+" WHERE added = added.id AND "+cmp.Or(condition, "1")+
		") ORDER BY at DESC, id DESC", args...)
	return newest, ok, err
}

// vintage is the release under the period that its figures are for.
func (e edition) vintage(title, period string) *labor.Vintage {
	return &labor.Vintage{ID: fmt.Sprintf("added-%d", e.id), Dataset: e.dataset, Title: title, Agency: e.agency, Period: cmp.Or(period, "(year not stated)")}
}

// schoolYear is the school year that begins in a year, or the text itself where
// it is no year: "2024-25".
func schoolYear(year string, offset int) string {
	y, err := strconv.Atoi(year)
	if err != nil {
		return year
	}
	y += offset
	return fmt.Sprintf("%d-%02d", y, (y+1)%100)
}
