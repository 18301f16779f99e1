package look

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/font/sfnt"
)

// TestFontsHoldEveryLetter looks at every text in the program's source: a
// letter that the program's own fonts lack is an empty box on a computer
// without other fonts, and slows the first paint on one that has them.
func TestFontsHoldEveryLetter(t *testing.T) {
	test.NewTempApp(t)
	var fonts []*sfnt.Font
	for _, bold := range []bool{false, true} {
		f, err := sfnt.Parse(Theme{}.Font(fyne.TextStyle{Bold: bold}).Content())
		if err != nil {
			t.Fatal(err)
		}
		fonts = append(fonts, f)
	}
	checked := 0
	for _, root := range []string{"..", "../../domain"} {
		err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "ui/chart") || strings.Contains(path, "../chart") || strings.Contains(path, "/plantest/") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				text, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Errorf("%s: %v", path, err)
				}
				for _, r := range text {
					checked++
					for _, f := range fonts {
						if g, err := f.GlyphIndex(nil, r); r > ' ' && (err != nil || g == 0) {
							t.Errorf("%s: the program's fonts have no %q, used in %q", path, r, text)
						}
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if checked == 0 {
		t.Error("no text was found to check")
	}
}
