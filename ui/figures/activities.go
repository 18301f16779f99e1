package figures

import (
	"fmt"

	"waymark/domain/occupation"
)

// Words about the activities that jobs share.
const (
	SharedActivitiesTitle = "Activities that other jobs share"
	SharedActivitiesMean  = "Each task of a job belongs to one or more kinds of work, which other jobs have as well. The number of tasks says how many sides of the job are of that kind, not how much time they take."
	SharedActivitiesHow   = "Waymark counted the tasks that O*NET links to each activity; a task that belongs to several counts for each of them. The names of the activities are Waymark's own words."
	NoSharedActivities    = "O*NET lists no tasks for this job, so nothing says which activities it shares with others."
)

// TasksOfActivity says how much of a job an activity is: "7 of 17 tasks".
func TasksOfActivity(tasks, of int) string {
	if of == 1 {
		return "its only task"
	}
	return fmt.Sprintf("%d of %d tasks", tasks, of)
}

// OtherJobs says how many jobs besides this one share an activity.
func OtherJobs(a occupation.SharedActivity) string {
	switch others := a.Jobs - 1; others {
	case 0:
		return "no other job"
	case 1:
		return "1 other job"
	default:
		return fmt.Sprintf("%d other jobs", others)
	}
}
