package e2e_test

import (
	"archive/zip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// release writes a small O*NET release as a zip and returns its path.
func (p *person) release() string {
	p.t.Helper()
	path := filepath.Join(p.home, "onet.zip")
	f, err := os.Create(path)
	p.do(err)
	z := zip.NewWriter(f)
	for name, text := range map[string]string{
		"Read Me.txt":         "O*NET 30.1 Database\r\n",
		"Occupation Data.txt": "O*NET-SOC Code\tTitle\tDescription\r\n29-2072.00\tMedical Records Specialists\tCompile records.\r\n",
	} {
		w, err := z.Create(name)
		p.do(err)
		_, err = w.Write([]byte(text))
		p.do(err)
	}
	p.do(errors.Join(z.Close(), f.Close()))
	return path
}

func TestReleaseIsAddedFromTheDataPage(t *testing.T) {
	p := newPerson(t)
	path := p.release()
	p.start()
	p.click("Data")
	p.click("Add data")
	p.clickAt(middle(p.see("Path of a file or folder")))
	p.enter(path + ".not")
	p.press("Return")
	p.see("Not done. There is no file or folder")
	p.clickAt(middle(p.see(path + ".not")))
	p.press("ctrl+a")
	p.enter(path)
	p.press("Return")
	p.see("This is O*NET 30.1")
	p.see("Occupation Data")
	p.press("space")
	p.see("Added O*NET 30.1.")
	p.quit()
	out, err := p.command("data", "list").Output()
	if err != nil || !strings.Contains(string(out), "Name: onet-30.1") {
		t.Errorf("data list: %v\n%s", err, out)
	}
}
