//go:build !linux && !darwin && !windows

package planfile

// roomOn says that this system does not tell.
func roomOn(string) (uint64, bool) { return 0, false }
