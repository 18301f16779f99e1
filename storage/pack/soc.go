package pack

import "fmt"

var socColumns = []string{"Major Group", "Minor Group", "Broad Group", "Detailed Occupation"}

// addSOC reads the structure of the SOC. Each row has its code in the column of
// its level; the title follows the last of them under no head of its own.
func (b *builder) addSOC() error {
	in, err := b.insert("soc", 5)
	if err != nil {
		return err
	}
	b.soc = map[string]int{}
	var parents [5]int // by level; the SOC itself is 0
	return b.read(socStructure, socColumns, func(r *record) (string, error) {
		level, code := 0, ""
		for i, c := range socColumns {
			if s := r.text(c); s != "" {
				level, code = i+1, s
			}
		}
		title := r.at(r.column(socColumns[3]) + 1)
		if code == "" || title == "" {
			return "no code or title", nil
		}
		id := len(b.soc) + 1
		b.soc[code] = id
		parents[level] = id
		var parent any
		if level > 1 {
			if parents[level-1] == 0 {
				return "", fmt.Errorf("%s, row %d: %s has no group above it", r.file, r.number, code)
			}
			parent = parents[level-1]
		}
		return "", in.add(id, code, title, level, parent)
	})
}
