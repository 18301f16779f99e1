package pack

import (
	"cmp"
	"maps"
	"slices"
)

// activityUse is an occupation with an intermediate activity of its tasks.
type activityUse struct {
	occupation int
	activity   string
}

// addActivities joins tasks over their detailed activities to the intermediate
// activities that these belong to.
func (b *builder) addActivities() error {
	parents, err := b.readActivities()
	if err != nil {
		return err
	}
	const task, detailed = "Task ID", "DWA ID"
	tasks := map[activityUse]map[string]bool{}
	all := map[int]map[string]bool{} // by occupation
	if err := b.read(taskActivities, []string{onetCode, task, detailed}, func(r *record) (string, error) {
		id, ok := b.occupations[r.text(onetCode)]
		if !ok {
			return reasonOccupation, nil
		}
		parent, ok := parents[r.text(detailed)]
		if !ok {
			return "detailed activity that the reference lacks", nil
		}
		use := activityUse{id, parent}
		if tasks[use] == nil {
			tasks[use] = map[string]bool{}
		}
		if all[id] == nil {
			all[id] = map[string]bool{}
		}
		tasks[use][r.text(task)], all[id][r.text(task)] = true, true
		return "", nil
	}); err != nil {
		return err
	}
	if err := b.writeActivities(tasks); err != nil {
		return err
	}
	in, err := b.insert("task_count", 2)
	if err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if err := in.add(id, len(all[id])); err != nil {
			return err
		}
	}
	return nil
}

// readActivities maps detailed activities to intermediate ones, by their ids.
func (b *builder) readActivities() (map[string]string, error) {
	const detailed, intermediate = "DWA ID", "IWA ID"
	parents := map[string]string{}
	err := b.read(activityParents, []string{detailed, intermediate}, func(r *record) (string, error) {
		if _, twice := parents[r.text(detailed)]; twice {
			return reasonTwice, nil
		}
		parents[r.text(detailed)] = r.text(intermediate)
		return "", nil
	})
	return parents, err
}

func (b *builder) writeActivities(tasks map[activityUse]map[string]bool) error {
	occupations := map[string]int{}
	for use := range tasks {
		occupations[use.activity]++
	}
	activities, err := b.insert("activity", 3)
	if err != nil {
		return err
	}
	ids := map[string]int{}
	for i, code := range slices.Sorted(maps.Keys(occupations)) {
		ids[code] = i + 1
		if err := activities.add(i+1, code, occupations[code]); err != nil {
			return err
		}
	}
	in, err := b.insert("activity_of", 3)
	if err != nil {
		return err
	}
	for _, use := range slices.SortedFunc(maps.Keys(tasks), func(x, y activityUse) int {
		return cmp.Or(cmp.Compare(x.occupation, y.occupation), cmp.Compare(x.activity, y.activity))
	}) {
		if err := in.add(use.occupation, ids[use.activity], len(tasks[use])); err != nil {
			return err
		}
	}
	return nil
}
