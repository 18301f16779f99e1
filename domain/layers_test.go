// Package domain_test holds the rule that keeps the layers of the whole
// project apart. It stands here because a test of the domain needs neither cgo
// nor a display, so that a forbidden import shows in seconds.
package domain_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "waymark"

// under reports whether an import path is a package or lies below it.
func under(path, pkg string) bool {
	return path == pkg || strings.HasPrefix(path, pkg+"/")
}

func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return first != module && !strings.Contains(first, ".")
}

// forbidden says why a package of the project must not import a path, or "".
// Tests are held to the same rules, except where the rule says otherwise.
func forbidden(pkg, path string, test bool) string {
	in := func(parts ...string) bool {
		for _, p := range parts {
			if under(pkg, module+"/"+p) {
				return true
			}
		}
		return false
	}
	to := func(part string) bool { return under(path, module+"/"+part) }
	switch {
	case in("domain") && !isStandard(path) && !to("domain"):
		return "domain imports the standard library and domain only"
	case in("ui") && to("storage"):
		return "ui never imports storage: it gets what it needs through interfaces"
	case in("storage") && to("ui"):
		return "storage never imports ui"
	case in("resources") && under(path, module):
		return "resources hold data and import nothing of the project"
	case under(path, "github.com/wcharczuk/go-chart") && !in("ui/chart"):
		return "only ui/chart imports go-chart"
	case in("ui/chart") && !test && (under(path, "fyne.io/fyne/v2") || to("domain")):
		return "ui/chart takes plain values: no Fyne, no domain"
	case (in("storage") || in("ui/command")) && under(path, "fyne.io/fyne/v2"):
		return "storage and the command line work without Fyne"
	}
	return ""
}

func TestLayers(t *testing.T) {
	root := ".."
	files := 0
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); file != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "build") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		files++
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		pkg := module
		if dir != "." {
			pkg += "/" + filepath.ToSlash(dir)
		}
		for _, spec := range parsed.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if why := forbidden(pkg, path, strings.HasSuffix(file, "_test.go")); why != "" {
				t.Errorf("%s imports %s: %s", filepath.ToSlash(filepath.Join(dir, d.Name())), path, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 10 {
		t.Fatalf("only %d Go files seen: the walk does not start at the project's root", files)
	}
}

func TestForbidden(t *testing.T) {
	tests := []struct {
		pkg, path string
		test      bool
		allowed   bool
	}{
		{"waymark/domain/labor", "math", false, true},
		{"waymark/domain/occupation", "waymark/domain/labor", false, true},
		{"waymark/domain/labor", "github.com/mattn/go-sqlite3", false, false},
		{"waymark/domain/plan", "waymark/storage/planfile", false, false},
		{"waymark/domain/plan", "waymark/ui/task", true, false},
		{"waymark/domain/plan", "golang.org/x/text/collate", false, false},
		{"waymark/ui/guide", "waymark/storage/catalog", false, false},
		{"waymark/ui/guide", "waymark/storage/catalog", true, false},
		{"waymark/ui/guide", "waymark/domain/labor", false, true},
		{"waymark/ui/guide", "github.com/wcharczuk/go-chart/v2", false, false},
		{"waymark/ui/chart", "github.com/wcharczuk/go-chart/v2", false, true},
		{"waymark/ui/chart", "github.com/wcharczuk/go-chart/v2/drawing", false, true},
		{"waymark/ui/chart", "fyne.io/fyne/v2", false, false},
		{"waymark/ui/chart", "fyne.io/fyne/v2/theme", true, true},
		{"waymark/ui/chart", "waymark/domain/labor", false, false},
		{"waymark/ui/charts", "github.com/wcharczuk/go-chart/v2", false, false},
		{"waymark/storage/catalog", "waymark/ui/task", false, false},
		{"waymark/storage/catalog", "waymark/domain/labor", false, true},
		{"waymark/storage/catalog", "waymark/resources", true, true},
		{"waymark/ui/command", "fyne.io/fyne/v2", false, false},
		{"waymark/resources", "waymark/domain/labor", false, false},
		{"waymark", "waymark/storage/catalog", false, true},
	}
	for _, tt := range tests {
		if why := forbidden(tt.pkg, tt.path, tt.test); (why == "") != tt.allowed {
			t.Errorf("forbidden(%s, %s, test %v) = %q", tt.pkg, tt.path, tt.test, why)
		}
	}
}
