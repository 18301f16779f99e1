package figures_test

import (
	"os"
	"strings"
	"testing"

	"waymark/ui/figures"
)

// Printed formulas are those that docs/formulas.md explains and works out.
func TestPrintedFormulasAreThoseOfTheDocument(t *testing.T) {
	data, err := os.ReadFile("../../docs/formulas.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range figures.MoneyFormulas()[1:] {
		if line := "| " + row[0] + " | " + row[1] + " |\n"; !strings.Contains(string(data), line) {
			t.Errorf("the document does not say: %s", line)
		}
	}
}
