package planfile

import (
	"bytes"
	"errors"
	"flag"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

var flips = flag.Int("flips", 500, "how many places of a plan TestAFlippedBitIsNeverShown harms")

// TestAFlippedBitIsNeverShown turns one bit of a file, again and again at
// another place. The file opens with everything as it was, because nothing is
// kept at that place, or it is refused in words.
func TestAFlippedBitIsNeverShown(t *testing.T) {
	path := everyFile(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before := dumpOf(t, path)
	random := rand.New(rand.NewPCG(3, 4))
	refused, unchanged := 0, 0
	for range *flips {
		place, bit := random.IntN(len(whole)), byte(1)<<random.IntN(8)
		harmed := slices.Clone(whole)
		harmed[place] ^= bit
		if err := os.WriteFile(path, harmed, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := Open(path, noon)
		if err != nil {
			refused++
			if !errors.Is(err, plan.ErrDamaged) && !errors.Is(err, plan.ErrNotAPlan) && !errors.Is(err, plan.ErrNewer) {
				t.Errorf("bit %08b of byte %d: %v", bit, place, err)
			}
			if now, _ := os.ReadFile(path); !bytes.Equal(now, harmed) {
				t.Errorf("bit %08b of byte %d: the file was changed", bit, place)
			}
			continue
		}
		after, err := dump(f.conn)
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		if after != before {
			t.Errorf("bit %08b of byte %d changed what is shown", bit, place)
		}
		unchanged++
	}
	t.Logf("%d of %d flipped bits were noticed, %d lay where nothing is kept", refused, *flips, unchanged)
	if refused < *flips/3 {
		t.Error("more of the file holds something")
	}
}

// everyFile is a closed file with rows in every table and steps on many pages.
func everyFile(t *testing.T) string {
	t.Helper()
	f := newFile(t)
	do(t, f, plantest.Put(plantest.Everything()))
	p, _ := nurse()
	p.ID = plan.NewID()
	do(t, f, plan.AddPlan(p, slices.Repeat([]plan.Step{{Title: "Step", Note: strings.Repeat("note ", 20)}}, 200)))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f.Path()
}
