package ui

// SaveTable keeps a table of a plan in the person's folder.
func (k *planKeeper) SaveTable(name string, rows [][]string) { k.shell.SaveTable(name, rows) }

// SaveFile keeps a picture of a plan in the person's folder.
func (k *planKeeper) SaveFile(name string, data func() ([]byte, error)) {
	k.shell.SaveFile(name, data)
}
