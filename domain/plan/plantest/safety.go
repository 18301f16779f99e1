package plantest

import "waymark/domain/plan"

// State is that of a file on a disk that never fails.
func (f *File) State() plan.SaveState { return plan.SaveState{} }

// Watch tells fn the state once; it never changes.
func (f *File) Watch(fn func(plan.SaveState)) { fn(f.State()) }

// SaveElsewhere does nothing: there is no disk.
func (f *File) SaveElsewhere(string) error { return nil }
