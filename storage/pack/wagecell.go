package pack

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"

	"waymark/storage/published"
)

// wageCaps reads the caps from the sheet of field descriptions.
func (b *builder) wageCaps(src Source) (published.Caps, error) {
	f, err := excelize.OpenFile(filepath.Join(b.from, filepath.FromSlash(src.File)))
	if err != nil {
		return published.Caps{}, fmt.Errorf("open %s: %w", src.File, err)
	}
	defer f.Close()
	rows, err := f.GetRows("Field Descriptions")
	if err != nil {
		return published.Caps{}, fmt.Errorf("%s: %w", src.File, err)
	}
	for _, r := range rows {
		if caps, ok := published.CapsIn(strings.Join(r, " ")); ok {
			return caps, nil
		}
	}
	return published.Caps{}, nil
}
