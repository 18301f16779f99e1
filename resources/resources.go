// Package resources holds the files that are part of the program.
package resources

import (
	"embed"
	"io/fs"
)

//go:embed pack/waymark.pack
var pack []byte

// Pack is the data pack, an SQLite database. It must not be changed.
func Pack() []byte { return pack }

//go:embed pack/waymark.pack.json
var packSeal []byte

// PackSeal is the checksum and contents of Pack, as JSON.
func PackSeal() []byte { return packSeal }

//go:embed text
var texts embed.FS

// Texts is the folder of Waymark's own texts.
func Texts() fs.FS {
	sub, err := fs.Sub(texts, "text")
	if err != nil {
		panic(err) // the folder is named by the go:embed line above
	}
	return sub
}
