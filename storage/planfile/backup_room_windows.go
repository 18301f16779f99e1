package planfile

import (
	"syscall"
	"unsafe"
)

var freeSpace = syscall.NewLazyDLL("kernel32.dll").NewProc("GetDiskFreeSpaceExW")

// roomOn is how many bytes a person may still write into a folder. ok is false
// where the system does not say.
func roomOn(folder string) (bytes uint64, ok bool) {
	name, err := syscall.UTF16PtrFromString(folder)
	if err != nil {
		return 0, false
	}
	done, _, _ := freeSpace.Call(uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&bytes)), 0, 0)
	return bytes, done != 0
}
