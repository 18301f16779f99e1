// Package catalog reads the data pack: a read-only SQLite database of public
// labour-market figures.
package catalog

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
)

// Schema makes the tables of an empty pack.
//
//go:embed schema.sql
var Schema string

const (
	// ApplicationID marks an SQLite file as a data pack: "WMPK".
	ApplicationID = 0x574d504b
	// SchemaVersion is the version of Schema that this program reads.
	SchemaVersion = 3
)

// Numbers of the format that are more than a place in a list.
const (
	// Kinds of matrix lines.
	TotalLine = 1
	GroupLine = 2
	ItemLine  = 3

	// Kinds of elements that are scored, not rated; occupation.ElementKind has
	// the others.
	InterestElement  = 5
	WorkValueElement = 6
)

// Datasets of the releases in a pack, one of each.
const (
	ONET        = "O*NET"
	Wages       = "OEWS"
	Projections = "EP"
	Attainment  = "ACS"
	Prices      = "RPP"
	// WorkContext is another release of O*NET than ONET.
	WorkContext   = "O*NET work context"
	IndustryWages = "OEWS by industry"
	MedianHistory = "OEWS medians"
	Trades        = "RAPIDS"
	Completions   = "IPEDS completions"
	Schools       = "IPEDS institutions"
	Tuition       = "IPEDS tuition"
	FieldMatch    = "CIP-SOC"
)

var (
	// ErrDamaged is the error of a file that is no data pack or not a whole one.
	ErrDamaged = errors.New("the data pack is damaged")
	// ErrVersion is the error of a pack made for another version of Waymark.
	ErrVersion = errors.New("the data pack is for another version of Waymark")
)

const headerSize = 100

// checkHeader looks at the first bytes of a pack of the given size. SQLite
// itself opens anything without complaint.
func checkHeader(header []byte, size int64) error {
	if len(header) < headerSize || string(header[:16]) != "SQLite format 3\x00" {
		return fmt.Errorf("%w: it is not an SQLite file", ErrDamaged)
	}
	if id := binary.BigEndian.Uint32(header[68:]); id != ApplicationID {
		return fmt.Errorf("%w: the file is an SQLite database of another program", ErrDamaged)
	}
	if v := binary.BigEndian.Uint32(header[60:]); v != SchemaVersion {
		return fmt.Errorf("%w: it has schema %d, this program reads schema %d", ErrVersion, v, SchemaVersion)
	}
	page, count := int64(binary.BigEndian.Uint16(header[16:])), int64(binary.BigEndian.Uint32(header[28:]))
	if page*count != size {
		return fmt.Errorf("%w: it should be %d bytes long and is %d", ErrDamaged, page*count, size)
	}
	return nil
}
