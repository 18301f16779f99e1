package catalog

import (
	"bytes"
	"fmt"
	"strconv"
	"sync"

	"github.com/psanford/sqlite3vfs"
)

// vfsName is the name of the file system of packs in memory. SQLite keeps file
// systems for the life of the program, so there is one for all packs.
const vfsName = "waymark-pack"

var packFiles = &memory{packs: map[string][]byte{}}

// memory is a read-only file system of byte slices for SQLite.
type memory struct {
	mu       sync.Mutex
	packs    map[string][]byte
	count    int
	register sync.Once
	err      error
}

// add makes data a file and returns its name and a function that removes it.
func (m *memory) add(data []byte) (name string, remove func(), err error) {
	m.register.Do(func() { m.err = sqlite3vfs.RegisterVFS(vfsName, m) })
	if m.err != nil {
		return "", nil, fmt.Errorf("open the data pack: %w", m.err)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.count++
	name = "pack" + strconv.Itoa(m.count)
	m.packs["/"+name] = data
	return name, func() { m.remove("/" + name) }, nil
}

func (m *memory) remove(name string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.packs, name)
}

func (m *memory) Open(name string, flags sqlite3vfs.OpenFlag) (sqlite3vfs.File, sqlite3vfs.OpenFlag, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	data, ok := m.packs[name]
	if !ok {
		return nil, 0, sqlite3vfs.CantOpenError
	}
	return memoryFile{bytes.NewReader(data)}, flags, nil
}

func (m *memory) Delete(string, bool) error { return sqlite3vfs.ReadOnlyError }

func (m *memory) Access(name string, flag sqlite3vfs.AccessFlag) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, ok := m.packs[name]
	return ok && flag != sqlite3vfs.AccessReadWrite, nil
}

func (m *memory) FullPathname(name string) string { return name }

// memoryFile is an open pack.
type memoryFile struct{ *bytes.Reader }

func (memoryFile) Close() error                       { return nil }
func (memoryFile) WriteAt([]byte, int64) (int, error) { return 0, sqlite3vfs.ReadOnlyError }
func (memoryFile) Truncate(int64) error               { return sqlite3vfs.ReadOnlyError }
func (memoryFile) Sync(sqlite3vfs.SyncType) error     { return nil }
func (f memoryFile) FileSize() (int64, error)         { return f.Size(), nil }
func (memoryFile) Lock(sqlite3vfs.LockType) error     { return nil }
func (memoryFile) Unlock(sqlite3vfs.LockType) error   { return nil }
func (memoryFile) CheckReservedLock() (bool, error)   { return false, nil }
func (memoryFile) SectorSize() int64                  { return 0 }
func (memoryFile) DeviceCharacteristics() sqlite3vfs.DeviceCharacteristic {
	return sqlite3vfs.IocapImmutable
}
