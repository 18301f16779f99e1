package plantest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waymark/domain/plan/plantest"
)

func TestUndoAndRedoOfEveryOperation(t *testing.T) {
	for _, c := range plantest.Cases() {
		t.Run(c.Name, func(t *testing.T) { plantest.UndoRedo(t, &plantest.File{}, c) })
	}
}

// TestEveryOperationHasACase finds the functions that make operations in the
// source.
func TestEveryOperationHasACase(t *testing.T) {
	cases, err := os.ReadFile("cases.go")
	if err != nil {
		t.Fatal(err)
	}
	sources, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, source := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), source, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() || f.Type.Results == nil || len(f.Type.Results.List) != 1 {
				continue
			}
			if result, ok := f.Type.Results.List[0].Type.(*ast.Ident); !ok || result.Name != "Operation" {
				continue
			}
			found++
			if !strings.Contains(string(cases), "plan."+f.Name.Name+"(") {
				t.Errorf("%s has no case", f.Name.Name)
			}
		}
	}
	if found < 25 {
		t.Errorf("only %d operations found", found)
	}
}
