package report

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"github.com/go-shiori/go-epub"
)

const (
	pictureWidth = 560 // of a chart in its own units
	bookCSS      = "data:text/css;base64,"
)

// The library keeps the parts of a book in one place for all books.
var bookShelf sync.Mutex

// writeEPUB makes an e-book in which the document and each chapter is a file of
// its own. Charts are pictures with their text.
func writeEPUB(d Document) ([]byte, error) {
	bookShelf.Lock()
	defer bookShelf.Unlock()
	if err := epub.Use(epub.MemoryFS); err != nil {
		return nil, err
	}
	b, err := newBook(d)
	if err != nil {
		return nil, fmt.Errorf("write e-book: %w", err)
	}
	var data bytes.Buffer
	if _, err := b.epub.WriteTo(&data); err != nil {
		return nil, fmt.Errorf("write e-book: %w", err)
	}
	return data.Bytes(), nil
}

type book struct {
	epub     *epub.Epub
	css      string
	template *template.Template
	pictures int
}

func newBook(d Document) (*book, error) {
	e, err := epub.NewEpub(d.Title)
	if err != nil {
		return nil, err
	}
	e.SetAuthor("Waymark")
	e.SetLang("en-US")
	e.SetDescription(strings.Join(d.Under, ". "))
	b := &book{epub: e}
	if b.css, err = e.AddCSS(bookCSS+base64.StdEncoding.EncodeToString([]byte(pageCSS)), "book.css"); err != nil {
		return nil, err
	}
	b.template = newTemplate(b.image, rowsInPicture)
	for _, c := range append([]Document{d}, d.Chapters...) {
		if err := b.add(c); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *book) add(d Document) error {
	var body bytes.Buffer
	if err := b.template.ExecuteTemplate(&body, "chapter", d); err != nil {
		return err
	}
	_, err := b.epub.AddSection(body.String(), d.Title, "", b.css)
	return err
}

// image keeps a chart in the book and gives the element that shows it.
func (b *book) image(c Chart) (template.HTML, error) {
	var data bytes.Buffer
	if err := draw(c.Chart, pictureWidth, &data); err != nil {
		return "", err
	}
	b.pictures++
	path, err := b.epub.AddImage("data:image/png;base64,"+base64.StdEncoding.EncodeToString(data.Bytes()), fmt.Sprintf("chart%04d.png", b.pictures))
	if err != nil {
		return "", err
	}
	return template.HTML(fmt.Sprintf(`<img src="%s" alt="%s"/>`, path, alternative(c))), nil
}
