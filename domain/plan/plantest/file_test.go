package plantest_test

import (
	"testing"

	"waymark/domain/plan/plantest"
)

func TestUndoAndRedoOfEveryOperation(t *testing.T) {
	for _, c := range plantest.Cases() {
		t.Run(c.Name, func(t *testing.T) { plantest.UndoRedo(t, &plantest.File{}, c) })
	}
}
