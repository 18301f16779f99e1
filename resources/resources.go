// Package resources holds the files that are part of the program.
package resources

import _ "embed"

//go:embed pack/waymark.pack
var pack []byte

// Pack is the data pack, an SQLite database. It must not be changed.
func Pack() []byte { return pack }
