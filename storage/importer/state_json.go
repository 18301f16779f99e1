package importer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"waymark/domain/release"
)

// maxJSON is far above the size of a state's projections.
const maxJSON = 64 << 20

// isJSON reports whether a file begins as a list or an object does.
func isJSON(begin []byte) bool {
	begin = bytes.TrimSpace(bytes.TrimPrefix(begin, []byte(bom)))
	return len(begin) > 0 && (begin[0] == '{' || begin[0] == '[')
}

// jsonFile is a list of flat records as a table: the names of the values are
// its header, and the records its rows from 2 on. The list may stand alone or
// be a value of an object, as in {"rows": [...]}. Numbers keep the digits that
// the file has.
func jsonFile(m member) *table {
	t := &table{file: m.name, size: m.size}
	t.open = func(_ context.Context, count func(int)) (rows, error) { return openJSON(m, count) }
	r, err := openJSON(m, func(int) {})
	if err != nil {
		t.damage = err
		return t
	}
	for i, cells := range r.all[:min(len(r.all), headRows)] {
		t.head = append(t.head, line{cells, i + 1})
	}
	return t
}

// jsonRows gives the rows of a table of JSON, which is held in memory.
type jsonRows struct {
	all    [][]string
	number int
	digest string
}

func openJSON(m member, count func(int)) (*jsonRows, error) {
	f, err := m.open()
	if err != nil {
		return nil, damagedAt(m.name, err)
	}
	defer func() { _ = f.Close() }() // nothing was written
	data, err := io.ReadAll(io.LimitReader(f, maxJSON+1))
	if err != nil {
		return nil, damagedAt(m.name, err)
	}
	count(len(data))
	r := &jsonRows{}
	sum := sha256.Sum256(data)
	r.digest = hex.EncodeToString(sum[:])
	r.all, err = readJSON(m.name, data)
	return r, err
}

func (r *jsonRows) next() ([]string, int, error) {
	if r.number == len(r.all) {
		return nil, 0, io.EOF
	}
	r.number++
	return r.all[r.number-1], r.number, nil
}

func (r *jsonRows) sum() (string, error) { return r.digest, nil }
func (r *jsonRows) close() error         { return nil }

func readJSON(file string, data []byte) ([][]string, error) {
	if len(data) > maxJSON {
		return nil, release.BadInput("%s is larger than %d megabytes, so it is not a table of projections.", file, maxJSON>>20)
	}
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte(bom))))
	d.UseNumber()
	t := &jsonTable{file: file, at: map[string]int{}}
	if err := t.find(d); err != nil {
		if _, known := errors.AsType[*release.Error](err); known {
			return nil, err
		}
		return nil, &release.Error{Kind: release.ErrInput, Cause: err, Sentence: at(file, t.row(), "") + "the JSON is cut off or damaged here. Download it again."}
	}
	if len(t.records) == 0 {
		return nil, release.BadInput("%s holds no list of records.", file)
	}
	all := [][]string{t.header}
	for _, record := range t.records {
		all = append(all, append(record, make([]string, len(t.header)-len(record))...))
	}
	return all, nil
}

type jsonTable struct {
	file    string
	header  []string
	at      map[string]int // place in header
	records [][]string
}

// row is the number of the record being read; the header is row 1.
func (t *jsonTable) row() int { return len(t.records) + 2 }

// find reads the first list of objects that it meets.
func (t *jsonTable) find(d *json.Decoder) error {
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if token != json.Delim('[') {
			continue
		}
		for d.More() {
			if err := t.record(d); err != nil {
				return err
			}
		}
		_, err = d.Token()
		return err
	}
}

func (t *jsonTable) record(d *json.Decoder) error {
	fail := func(column, why string) error {
		return release.BadInput("%s%s.", at(t.file, t.row(), column), why)
	}
	token, err := d.Token()
	if err != nil {
		return err
	}
	if token != json.Delim('{') {
		return release.BadInput("%sthe list does not hold records with named values.", at(t.file, t.row(), ""))
	}
	cells := make([]string, len(t.header))
	filled := map[int]bool{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		name, _ := key.(string) // the keys of an object always are
		value, err := d.Token()
		if err != nil {
			return err
		}
		i, known := t.at[name]
		if !known {
			i = len(t.header)
			t.at[name] = i
			t.header = append(t.header, name)
			cells = append(cells, "")
		}
		if filled[i] {
			return fail(name, "the value is there twice")
		}
		filled[i] = true
		switch v := value.(type) {
		case nil:
		case string:
			cells[i] = v
		case json.Number:
			cells[i] = v.String()
		case bool:
			cells[i] = fmt.Sprint(v)
		default:
			return fail(name, "the value is a list or a record of its own")
		}
	}
	t.records = append(t.records, cells)
	_, err = d.Token()
	return err
}
