package planfile

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc64"
	"strconv"

	"waymark/domain/plan"
)

// errUnreadable is a stored value that no version of the program writes.
var errUnreadable = errors.New("unreadable value")

// damage is an errUnreadable that says where: "a step".
type damage struct {
	what  string
	cause error
}

func (d damage) Error() string { return fmt.Sprintf("%v: %v", errUnreadable, d.cause) }
func (d damage) Unwrap() error { return errUnreadable }

// stored is a field as its column holds it: text, an integer, or nil for no
// date. field points to it. What is neither is text in JSON.
func stored(field any) (any, error) {
	switch v := field.(type) {
	case *string:
		return *v, nil
	case *plan.ID:
		return string(*v), nil
	case *int64:
		return *v, nil
	case *plan.Cents:
		return int64(*v), nil
	case *plan.Number:
		return int64(*v), nil
	case *bool:
		if *v {
			return int64(1), nil
		}
		return int64(0), nil
	case *plan.Date:
		if v.IsZero() {
			return nil, nil
		}
		return v.String(), nil
	case encoding.TextMarshaler:
		text, err := v.MarshalText()
		return string(text), err
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(field)
	if s := string(bytes.TrimSpace(text.Bytes())); s != "null" {
		return s, err
	}
	return "[]", err
}

// restore is the way back from stored. The field must be zero before.
func restore(field, value any) error {
	text, isText := value.(string)
	number, isNumber := value.(int64)
	fits := isText
	switch v := field.(type) {
	case *string:
		*v = text
	case *plan.ID:
		*v = plan.ID(text)
	case *int64:
		*v, fits = number, isNumber
	case *plan.Cents:
		*v, fits = plan.Cents(number), isNumber
	case *plan.Number:
		*v, fits = plan.Number(number), isNumber
	case *bool:
		*v, fits = number == 1, isNumber && number>>1 == 0
	case *plan.Date:
		d, err := plan.ParseDate(text)
		*v, fits = d, (isText || value == nil) && err == nil && d.String() == text
	case encoding.TextUnmarshaler:
		fits = isText && v.UnmarshalText([]byte(text)) == nil
	default:
		fits = isText && (text == "[]" || json.Unmarshal([]byte(text), field) == nil)
	}
	if !fits {
		return fmt.Errorf("%w: %v", errUnreadable, value)
	}
	return nil
}

var polynomial = crc64.MakeTable(crc64.ECMA)

// checksum is the CRC-64 (ECMA) of a row: of its table's name and its columns
// in order but the checksum itself, each as its type (t, i or n), its length in
// bytes, a colon and its text.
func checksum(table string, columns []any) int64 {
	row := make([]byte, 0, 512)
	add := func(kind byte, text string) {
		row = strconv.AppendInt(append(row, kind), int64(len(text)), 10)
		row = append(append(row, ':'), text...)
	}
	add('t', table)
	for _, value := range columns {
		switch v := value.(type) {
		case nil:
			add('n', "")
		case int64:
			add('i', strconv.FormatInt(v, 10))
		case string:
			add('t', v)
		default: // no column holds anything else
			add('?', fmt.Sprint(v))
		}
	}
	return int64(crc64.Checksum(row, polynomial))
}
