package catalog

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Seal says what a pack is and holds, beside the pack, so that a change of one
// byte shows. Its JSON lies in a file named like the pack with SealExtension.
type Seal struct {
	SHA256   string    `json:"sha256"` // of the pack, in hex
	Size     int       `json:"size"`   // of the pack, bytes
	Schema   int       `json:"schema"`
	Datasets []Dataset `json:"datasets"`
}

// SealExtension follows the name of a pack.
const SealExtension = ".json"

// Dataset is one dataset of a pack: all source files of the same name and
// period.
type Dataset struct {
	Name   string `json:"dataset"`
	Agency string `json:"agency"`
	Period string `json:"period"`
	Read   int    `json:"rows_read"`
	Kept   int    `json:"rows_kept"`
}

// NewSeal seals the bytes of a pack.
func NewSeal(pack []byte, sets []Dataset) *Seal {
	return &Seal{SHA256: sum(pack), Size: len(pack), Schema: SchemaVersion, Datasets: sets}
}

// Encode writes the seal as JSON.
func (s *Seal) Encode() ([]byte, error) {
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write the seal of a data pack: %w", err)
	}
	return append(text, '\n'), nil
}

// ReadSeal reads what Encode wrote. Its error is ErrDamaged.
func ReadSeal(text []byte) (*Seal, error) {
	s := &Seal{}
	if err := json.Unmarshal(text, s); err != nil {
		return nil, fmt.Errorf("%w: its seal cannot be read: %w", ErrDamaged, err)
	}
	return s, nil
}

// Check compares the bytes of a pack with the seal. Its error is ErrDamaged.
func (s *Seal) Check(pack []byte) error {
	if len(pack) != s.Size {
		return fmt.Errorf("%w: it should be %d bytes long and is %d", ErrDamaged, s.Size, len(pack))
	}
	if got := sum(pack); got != s.SHA256 {
		return fmt.Errorf("%w: its SHA-256 is %s and should be %s", ErrDamaged, got, s.SHA256)
	}
	return nil
}

// Verify compares a pack that is in memory with its seal, then reads all of it
// as Catalog.Verify does.
func Verify(pack, seal []byte) error {
	s, err := ReadSeal(seal)
	if err != nil {
		return err
	}
	if err := s.Check(pack); err != nil {
		return err
	}
	c, err := Open(pack)
	if err != nil {
		return err
	}
	defer c.Close()
	return c.Verify()
}

func sum(pack []byte) string {
	h := sha256.Sum256(pack)
	return hex.EncodeToString(h[:])
}
