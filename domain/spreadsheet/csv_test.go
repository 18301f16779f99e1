package spreadsheet

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

func TestFormulasAreHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "@SUM(A1)": "'@SUM(A1)", "-2+3": "'-2+3",
		"\t=1": "'\t=1", "\r=1": "'\r=1", "'=1": "''=1",
		"-12.5": "-12.5", "+3": "+3", "-1,250": "-1,250", "a=b": "a=b", "": "", "'quoted'": "'quoted'", "Nurse": "Nurse",
	} {
		if got := Harmless(cell); got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
		if back := Plain(Harmless(cell)); back != cell {
			t.Errorf("%q comes back as %q", cell, back)
		}
	}
}

func TestTablesComeBackUnchanged(t *testing.T) {
	letters := []string{"=", "+", "-", "@", "'", "\"", ",", "\n", "a", "é", "1", " ", "\t"}
	rng := rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		rows := make([][]string, 1+rng.IntN(4))
		for i := range rows {
			rows[i] = []string{"x"} // a line of one empty cell is no line
			for range rng.IntN(4) {
				cell := ""
				for range rng.IntN(6) {
					cell += letters[rng.IntN(len(letters))]
				}
				rows[i] = append(rows[i], cell)
			}
		}
		got, err := Read(CSV(rows))
		if err != nil || !reflect.DeepEqual(got, rows) {
			t.Fatalf("%q comes back as %q, %v", rows, got, err)
		}
	}
}

func TestOtherFilesAreRead(t *testing.T) {
	got, err := Read([]byte("title,due\nExam,2027-01-01\n\"a, b\"\n"))
	if want := [][]string{{"title", "due"}, {"Exam", "2027-01-01"}, {"a, b"}}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, %v", got, err)
	}
	got, err = Read([]byte("title\r\n\r\n\nExam\r\n\r\n"))
	if want := [][]string{{"title"}, nil, nil, {"Exam"}}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("blank lines give %q, %v", got, err)
	}
	for _, sign := range []string{"\t", ";"} {
		got, err = Read([]byte("title" + sign + "note\nExam, part 1" + sign + "a\n"))
		if want := [][]string{{"title", "note"}, {"Exam, part 1", "a"}}; err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("cells with %q between them give %q, %v", sign, got, err)
		}
	}
	if _, err := Read([]byte("a,\"b\nc")); err == nil || !strings.Contains(err.Error(), "line") {
		t.Errorf("an open quote gives %v", err)
	}
	if data := CSV([][]string{{"—"}}); !bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		t.Error("a spreadsheet would not know the letters")
	}
}
