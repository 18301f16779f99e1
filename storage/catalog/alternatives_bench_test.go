package catalog_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/mattn/go-sqlite3"

	"waymark/resources"
	"waymark/storage/catalog"
)

// BenchmarkWaysToEmbed compares the ways to get from the bytes in the program to
// the first answer; docs/decisions/0002-embed-the-pack.md draws the conclusion.
func BenchmarkWaysToEmbed(b *testing.B) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		b.Fatal(err)
	}
	compressed := encoder.EncodeAll(resources.Pack(), nil)
	decoder, err := zstd.NewReader(nil)
	if err != nil {
		b.Fatal(err)
	}
	unpack := func(b *testing.B) []byte {
		data, err := decoder.DecodeAll(compressed, nil)
		if err != nil {
			b.Fatal(err)
		}
		return data
	}
	b.Run("bytes in place", func(b *testing.B) {
		for b.Loop() {
			firstAnswer(b, func() (*catalog.Catalog, error) { return catalog.Open(resources.Pack()) })
		}
	})
	b.Run("zstd to memory", func(b *testing.B) {
		for b.Loop() {
			firstAnswer(b, func() (*catalog.Catalog, error) { return catalog.Open(unpack(b)) })
		}
	})
	b.Run("zstd to SQLite deserialize", func(b *testing.B) {
		for b.Loop() {
			deserialize(b, unpack(b))
		}
	})
	b.Run("zstd to temporary file", func(b *testing.B) {
		path := filepath.Join(b.TempDir(), "pack")
		for b.Loop() {
			if err := os.WriteFile(path, unpack(b), 0o600); err != nil {
				b.Fatal(err)
			}
			firstAnswer(b, func() (*catalog.Catalog, error) { return catalog.OpenFile(path) })
		}
	})
}

func firstAnswer(b *testing.B, open func() (*catalog.Catalog, error)) {
	c, err := open()
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	if _, err := c.WagesOf("29-2072"); err != nil {
		b.Fatal(err)
	}
}

func deserialize(b *testing.B, data []byte) {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close()
	if err := conn.Raw(func(c any) error { return c.(*sqlite3.SQLiteConn).Deserialize(data, "") }); err != nil {
		b.Fatal(err)
	}
	var sum int
	if err := conn.QueryRowContext(b.Context(), "SELECT sum(a50) FROM wage WHERE line = 500").Scan(&sum); err != nil {
		b.Fatal(err)
	}
}
