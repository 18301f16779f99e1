package catalog_test

import (
	"testing"

	"waymark/domain/study"
	"waymark/resources"
	"waymark/storage/catalog"
)

func BenchmarkOpenAndFirstQuery(b *testing.B) {
	for b.Loop() {
		c, err := catalog.Open(resources.Pack())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := c.Related("29-2072.00"); err != nil {
			b.Fatal(err)
		}
		c.Close()
	}
}

func BenchmarkWagesIn(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.WagesIn("44060"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWagesOf(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.WagesOf("29-2072"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOccupations(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.Occupations(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTitles(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.Titles(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRatings(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.Ratings("29-2072.00"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkZIPs(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.ZIPs(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if err := c.Verify(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkProgramsOfAState(b *testing.B) {
	c := embedded(b)
	f, err := c.Fields("15-1252.00")
	if err != nil {
		b.Fatal(err)
	}
	q := study.Query{State: "CA"}
	for _, d := range f.Direct {
		q.Fields = append(q.Fields, d.Code)
	}
	for b.Loop() {
		if _, err := c.Programs(q); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSchool(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, _, err := c.School(236948); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUsersOf(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.UsersOf("Microsoft Excel"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSharing(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.Sharing("4.A.3.b.6.I08"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIndustries(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := c.Industries("15-1252"); err != nil {
			b.Fatal(err)
		}
	}
}
