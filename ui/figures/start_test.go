package figures_test

import (
	"testing"

	"waymark/domain/labor"
	"waymark/ui/figures"
)

func TestTrainingThatIsNotKnownIsNotCalledNone(t *testing.T) {
	for training, want := range map[labor.Training]string{
		labor.TrainingUnknown: "People usually start with: bachelor's degree.",
		labor.NoTraining:      "People usually start with: bachelor's degree. No training on the job is typical.",
	} {
		if got := figures.StartSentence(&labor.Preparation{Education: labor.Bachelor, Training: training}); got != want {
			t.Errorf("%s\nwant\n%s", got, want)
		}
	}
}
