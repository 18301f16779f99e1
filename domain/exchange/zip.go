package exchange

import (
	"archive/zip"
	"bytes"
)

// Zip packs tables as files of comma-separated values.
func Zip(tables []Table) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, t := range tables {
		w, err := z.Create(t.Name + ".csv")
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(t.CSV()); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
