package pack

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waymark/resources"
	"waymark/storage/catalog"
)

// The committed pack is what the builder makes, byte for byte; so the builder
// is deterministic too.
func TestPackOfTheProgramIsWhatTheBuilderMakes(t *testing.T) {
	needSharedData(t)
	out := filepath.Join(t.TempDir(), "waymark.pack")
	report, err := Build(sharedData, out, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	built, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(built, resources.Pack()) {
		t.Error("the built pack differs from resources/pack/waymark.pack: build it anew with \"waymark data build\"")
	}
	seal, err := os.ReadFile(out + catalog.SealExtension)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(seal, resources.PackSeal()) {
		t.Error("the seal differs from resources/pack/waymark.pack.json: commit both")
	}
	if int64(len(built)) != report.Size {
		t.Errorf("the report says %d bytes of %d", report.Size, len(built))
	}
	for _, s := range report.Sources {
		if s.Kept == 0 {
			t.Errorf("nothing kept of %s", s.name())
		}
	}
}

func TestFailedBuildLeavesTheOldPack(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "waymark.pack")
	if err := os.WriteFile(out, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Build(filepath.Join(dir, "nothing"), out, io.Discard)
	if err == nil || !strings.Contains(err.Error(), socStructure.File) {
		t.Errorf("error %v does not name the missing file", err)
	}
	files, _ := os.ReadDir(dir)
	if old, _ := os.ReadFile(out); string(old) != "old" || len(files) != 1 {
		t.Errorf("the folder holds %v, the pack %q", files, old)
	}
}
