// Package planjson writes everything that a plan file holds as JSON and reads
// it back unchanged. docs/plan-file.md describes the format.
package planjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"waymark/domain/plan"
)

// Format and Version are the first fields of every document. Version goes up
// when a program that knows only the version before would misread a document.
const (
	Format  = "waymark-plan"
	Version = 1
)

// Limit is the largest document that is read, in bytes.
const Limit = 64 << 20

type document struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	plan.Contents
}

// Export writes everything that a file holds but its history.
func Export(to io.Writer, from plan.Reader) error {
	c, err := plan.Read(from)
	if err != nil {
		return err
	}
	return Write(to, c)
}

// Write writes contents.
func Write(to io.Writer, c plan.Contents) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document{Format, Version, c})
}

// Read reads a document. plan.Import checks what it says and brings it into a
// file. Anything that is not such a document is plan.ErrInvalid, with the line
// at fault; one of a later version is plan.ErrNewer.
func Read(from io.Reader) (plan.Contents, error) {
	text, err := io.ReadAll(io.LimitReader(from, Limit+1))
	if err != nil {
		return plan.Contents{}, err
	}
	if len(text) > Limit {
		return plan.Contents{}, refuse(fmt.Sprintf("The document is larger than %d megabytes.", Limit>>20), nil)
	}
	var head struct {
		Format  string
		Version int
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return plan.Contents{}, explain(text, 0, err)
	}
	switch {
	case head.Format != Format || head.Version < 1:
		return plan.Contents{}, refuse(`This is not a Waymark plan in JSON: it does not begin with "format": "waymark-plan" and a version.`, nil)
	case head.Version > Version:
		return plan.Contents{}, &plan.Error{Kind: plan.ErrNewer, Sentence: "The document was made by a newer version of Waymark. Update Waymark to read it."}
	}
	var d document
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&d); err != nil {
		return plan.Contents{}, explain(text, decoder.InputOffset(), err)
	}
	return d.Contents, nil
}

// explain says where a document is wrong. offset is where reading stopped, for
// errors that do not tell.
func explain(text []byte, offset int64, err error) error {
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	var said *plan.Error
	reason := "This is not what Waymark expects there: " + err.Error() + "."
	switch {
	case errors.As(err, &syntax):
		offset, reason = syntax.Offset, "The text is not JSON: "+syntax.Error()+"."
	case errors.As(err, &typed):
		offset, reason = typed.Offset, fmt.Sprintf("The value of %q is of the wrong kind.", strings.TrimPrefix(typed.Field, "Contents."))
	case errors.As(err, &said):
		return refuse(said.Sentence, err)
	}
	if offset == 0 {
		return refuse(reason, err)
	}
	line := 1 + bytes.Count(text[:min(int(offset), len(text))], []byte("\n"))
	return refuse(fmt.Sprintf("Line %d: %s", line, reason), err)
}

func refuse(sentence string, cause error) error {
	return &plan.Error{Kind: plan.ErrInvalid, Sentence: sentence, Cause: cause}
}
