package exchange

import (
	"bytes"
	"unicode/utf8"

	"waymark/domain/spreadsheet"
)

// Limit is the largest table that is read, in bytes.
const Limit = 16 << 20

// table reads the cells of a file, also of one in the letters of Windows.
func table(data []byte) ([][]string, error) {
	if !utf8.Valid(data) {
		data = fromWindows(data)
	}
	return spreadsheet.Read(data)
}

// windows are the letters 0x80 to 0x9f of Windows code page 1252, in which
// spreadsheets of the United States write CSV files unless asked for UTF-8.
var windows = [...]rune{
	'€', '\ufffd', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\ufffd', 'Ž', '\ufffd',
	'\ufffd', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\ufffd', 'ž', 'Ÿ',
}

func fromWindows(data []byte) []byte {
	var b bytes.Buffer
	for _, c := range data {
		switch {
		case c >= 0x80 && c < 0xa0:
			b.WriteRune(windows[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.Bytes()
}
