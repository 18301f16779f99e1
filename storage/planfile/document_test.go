package planfile

import (
	"bytes"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/planjson"
	"waymark/domain/plan/plantest"
)

// TestTheDocumentNamesEveryColumn keeps docs/plan-file.md with the schema.
func TestTheDocumentNamesEveryColumn(t *testing.T) {
	text, err := os.ReadFile("../../docs/plan-file.md")
	if err != nil {
		t.Fatal(err)
	}
	f := newFile(t)
	tables, err := collect(f.conn, scanTable, `SELECT m.name, group_concat(c.name ORDER BY c.cid) FROM main.sqlite_schema m, pragma_table_info(m.name, 'main') c
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' GROUP BY m.name`)
	if err != nil {
		t.Fatal(err)
	}
	if len(tables) < 8 {
		t.Fatalf("only %d tables", len(tables))
	}
	for _, table := range tables {
		_, section, found := strings.Cut(string(text), "\n`"+table.name+"`: one row")
		if !found {
			t.Errorf("nothing about the table %s", table.name)
			continue
		}
		rows := regexp.MustCompile(`(?s)\n\n(\|.*?)\n\n`).FindString(section)
		for _, column := range table.columns {
			if !strings.Contains(rows, "`"+column+"`") {
				t.Errorf("nothing about %s.%s", table.name, column)
			}
		}
	}
}

func TestTheDocumentsJSONCanBeRead(t *testing.T) {
	text, err := os.ReadFile("../../docs/plan-file.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "```json\n")
	example, _, _ := strings.Cut(rest, "```")
	c, err := planjson.Read(strings.NewReader(example))
	if err != nil {
		t.Fatal(err)
	}
	f := newFile(t)
	do(t, f, plan.Import(c))
	var again bytes.Buffer
	if err := planjson.Export(&again, f); err != nil {
		t.Fatal(err)
	}
	back, err := planjson.Read(&again)
	if err != nil || !reflect.DeepEqual(back, c) {
		t.Errorf("comes back as %+v, %v\nwant %+v", back, err, c)
	}
}

// TestTheDocumentsChecksum computes the example of docs/plan-file.md.
func TestTheDocumentsChecksum(t *testing.T) {
	f := newFile(t)
	do(t, f, plan.PutStar(plan.Star{Occupation: "29-2072.00", Title: "Clerk"}))
	var sum int64
	if err := f.conn.QueryRowContext(background, "SELECT checksum FROM star").Scan(&sum); err != nil {
		t.Fatal(err)
	}
	if want := int64(crc("t4:star" + "t10:29-2072.00" + "t5:Clerk" + "n0:" + "t0:")); sum != want {
		t.Errorf("the checksum is %d, want %d", sum, want)
	}
}

// crc is the CRC-64 of xz, bit by bit.
func crc(text string) uint64 {
	sum := ^uint64(0)
	for _, b := range []byte(text) {
		sum ^= uint64(b)
		for range 8 {
			if sum&1 == 1 {
				sum = sum>>1 ^ 0xC96C5795D7870F42
			} else {
				sum >>= 1
			}
		}
	}
	return ^sum
}

func TestAFileComesBackFromJSON(t *testing.T) {
	f, again := newFile(t), newFile(t)
	do(t, f, plantest.Put(plantest.Everything()))
	var document bytes.Buffer
	if err := planjson.Export(&document, f); err != nil {
		t.Fatal(err)
	}
	c, err := planjson.Read(&document)
	if err != nil {
		t.Fatal(err)
	}
	do(t, again, plan.Import(c))
	if got, want := contents(t, again), contents(t, f); !reflect.DeepEqual(got, want) {
		t.Errorf("came back as %+v\nwant %+v", got, want)
	}
}
