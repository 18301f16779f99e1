package planfile

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// table keeps the values of one type, a row each. Every row has a checksum.
type table[T any] struct {
	name    string
	what    string           // how a sentence calls one of its rows
	columns []string         // all but the checksum; the first is id
	fields  func(v *T) []any // pointers to what the columns hold
}

type queryer interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

// put adds or replaces a row.
func (t table[T]) put(q queryer, v T) error {
	fields := t.fields(&v)
	values := make([]any, len(fields), len(fields)+1)
	for i, f := range fields {
		var err error
		if values[i], err = stored(f); err != nil {
			return fmt.Errorf("%s.%s: %w", t.name, t.columns[i], err)
		}
	}
	_, err := q.ExecContext(background, t.insert(), append(values, checksum(t.name, values))...)
	return err
}

func (t table[T]) insert() string {
	names, set := "", ""
	for _, c := range t.columns {
		names += c + ", "
		set += c + " = excluded." + c + ", "
	}
	return "INSERT INTO " + t.name + " (" + names + "checksum) VALUES (" + strings.Repeat("?, ", len(t.columns)) + "?) " +
		"ON CONFLICT (id) DO UPDATE SET " + set + "checksum = excluded.checksum"
}

// list reads rows, chosen and ordered by the end of a query.
func (t table[T]) list(q queryer, rest string, args ...any) ([]T, error) {
	return collect(q, t.scan, "SELECT "+strings.Join(t.columns, ", ")+", checksum FROM "+t.name+" "+rest, args...)
}

// get reads the row with an id; missing is the error when there is none.
func (t table[T]) get(q queryer, id any, missing error) (T, error) {
	found, err := t.list(q, "WHERE id = ?", id)
	if err == nil && len(found) == 0 {
		err = missing
	}
	if err != nil {
		var none T
		return none, err
	}
	return found[0], nil
}

// check reads all rows.
func (t table[T]) check(q queryer) error { return failure(t.list(q, "")) }

func (t table[T]) delete(q queryer, id any) error {
	_, err := q.ExecContext(background, "DELETE FROM "+t.name+" WHERE id = ?", id)
	return err
}

// scan reads a row. A row that does not fit its checksum was changed by
// accident: errUnreadable.
func (t table[T]) scan(row scanner) (v T, err error) {
	values := make([]any, len(t.columns)+1)
	to := make([]any, len(values))
	for i := range values {
		to[i] = &values[i]
	}
	if err := row.Scan(to...); err != nil {
		return v, err
	}
	last := len(t.columns)
	if values[last] != checksum(t.name, values[:last]) {
		return v, damage{t.what, fmt.Errorf("%s %v does not fit its checksum", t.name, values[0])}
	}
	for i, f := range t.fields(&v) {
		if err := restore(f, values[i]); err != nil {
			return v, damage{t.what, fmt.Errorf("%s %v, %s: %w", t.name, values[0], t.columns[i], err)}
		}
	}
	return v, nil
}

type scanner interface{ Scan(...any) error }

func collect[T any](q queryer, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	found, err := q.QueryContext(background, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var all []T
	for found.Next() {
		v, err := scan(found)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, found.Err()
}
