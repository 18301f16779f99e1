package added

import (
	"database/sql"
	"encoding/json"
	"errors"

	"waymark/domain/release"
)

// Mapping is what the columns of a state's table with that header were taken
// for when it was added last; nil where none was.
func (s *Store) Mapping(signature string) (m *release.Mapping, err error) {
	err = s.read(func(db *sql.DB) error {
		var text string
		row := db.QueryRow("SELECT m.columns FROM mapping m JOIN added a ON a.id = m.added WHERE m.signature = ? ORDER BY a.at DESC, a.id DESC LIMIT 1", signature)
		if err := row.Scan(&text); err != nil {
			if errors.Is(err, sql.ErrNoRows) {
				return nil
			}
			return err
		}
		m = &release.Mapping{}
		if err := json.Unmarshal([]byte(text), m); err != nil {
			return errors.Join(errDamaged, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}
