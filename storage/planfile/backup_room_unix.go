//go:build linux || darwin

package planfile

import "syscall"

// roomOn is how many bytes a person may still write into a folder. ok is false
// where the system does not say.
func roomOn(folder string) (bytes uint64, ok bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil {
		return 0, false
	}
	return s.Bavail * uint64(s.Bsize), true
}
