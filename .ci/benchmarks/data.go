package main

import (
	"github.com/klauspost/compress/zstd"

	"waymark/domain/occupation"
	"waymark/resources"
	"waymark/storage/catalog"
	"waymark/storage/texts"
)

// spokane is the area from which guides are seen.
const spokane = "44060"

// data measures the data pack.
func data() ([]line, error) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8<<20))
	if err != nil {
		return nil, err
	}
	packed := len(encoder.EncodeAll(resources.Pack(), nil))
	var opened, read times
	for range 20 {
		var failed error
		opened.timed(func() {
			c, err := catalog.Open(resources.Pack())
			if err != nil {
				failed = err
				return
			}
			defer c.Close()
			_, failed = c.Related("29-2072.00")
		})
		if failed != nil {
			return nil, failed
		}
	}
	for range 5 {
		var failed error
		read.timed(func() { _, _, failed = library() })
		if failed != nil {
			return nil, failed
		}
	}
	const mega = 1 << 20
	return []line{
		{what: "data pack", measured: float64(len(resources.Pack())) / mega, unit: "MiB"},
		{what: "data pack, compressed", measured: float64(packed) / mega, goal: 16, unit: "MiB", note: "zstd, best level of the Go library"},
		{what: "open the pack, first query", measured: opened.median(), unit: "ms", note: "median of 20"},
		{what: "read all jobs, build the search", measured: read.median(), unit: "ms", note: "median of 5, behind the window at start"},
	}, nil
}

// library opens the data as the program does at start.
func library() (*catalog.Catalog, *occupation.Directory, error) {
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		return nil, nil, err
	}
	d, err := occupation.NewDirectory(c)
	if err != nil {
		return nil, nil, err
	}
	d.Texts = texts.Open(resources.Texts())
	return c, d, nil
}
