package texts

import (
	"cmp"
	"slices"

	"waymark/domain/occupation"
)

// entry is one occupation of a file.
type entry struct {
	Title       string   `toml:"title"` // for the reader of the file
	Summary     string   `toml:"summary"`
	Tasks       []task   `toml:"tasks"`
	Where       string   `toml:"where"`
	Start       string   `toml:"start"`
	Specialties []string `toml:"specialties"`
	Next        []string `toml:"next"`
	License     string   `toml:"license"`
}

type task struct {
	Do   string `toml:"do"`
	Uses string `toml:"uses"`
}

func (e entry) text() *occupation.Text {
	t := &occupation.Text{Summary: e.Summary, Where: e.Where, Start: e.Start, Specialties: e.Specialties, Next: e.Next, License: occupation.License(e.License)}
	for _, x := range e.Tasks {
		t.Tasks = append(t.Tasks, occupation.Task(x))
	}
	return t
}

type term struct {
	Name    string   `toml:"name"`
	Kind    string   `toml:"kind"` // of elements, for the reader of the file
	Means   string   `toml:"means"`
	Example string   `toml:"example"`
	Said    []string `toml:"said"`
}

func (t term) term() occupation.Term {
	return occupation.Term{Name: t.Name, Means: t.Means, Example: t.Example, Said: t.Said}
}

func (b *Book) readElements() (map[string]occupation.Term, error) {
	var file map[string]term
	if _, err := b.decode("elements.toml", &file); err != nil {
		return nil, err
	}
	terms := make(map[string]occupation.Term, len(file))
	for id, t := range file {
		terms[id] = t.term()
	}
	return terms, nil
}

func (b *Book) readActivities() (map[string]string, error) {
	var names map[string]string
	_, err := b.decode("activities.toml", &names)
	return names, err
}

func (b *Book) readGlossary() ([]occupation.Term, error) {
	var file map[string]term
	meta, err := b.decode("glossary.toml", &file)
	if err != nil {
		return nil, err
	}
	var terms []occupation.Term
	for _, key := range meta.Keys() {
		if len(key) == 1 {
			terms = append(terms, file[key[0]].term())
		}
	}
	return terms, nil
}

type credential struct {
	Name         string   `toml:"name"`
	Short        string   `toml:"short"`
	Issuer       string   `toml:"issuer"`
	Kind         string   `toml:"kind"`
	Occupations  []string `toml:"occupations"`
	First        string   `toml:"first"`
	Earned       []string `toml:"earned"`
	ValidYears   int      `toml:"valid_years"`
	NeverExpires bool     `toml:"never_expires"`
	Units        int      `toml:"units"`
	UnitName     string   `toml:"unit_name"`
	Categories   []string `toml:"categories"`
	Levels       string   `toml:"levels"`
	States       string   `toml:"states"`
	Site         string   `toml:"site"`
	AsOf         int      `toml:"as_of"`
}

func (b *Book) readCredentials() ([]occupation.Credential, error) {
	names, err := b.names("credentials")
	if err != nil {
		return nil, err
	}
	var all []occupation.Credential
	for _, name := range names {
		var file map[string]credential
		if _, err := b.decode(name, &file); err != nil {
			return nil, err
		}
		for id, c := range file {
			all = append(all, occupation.Credential{ID: id, Name: c.Name, Short: c.Short, Issuer: c.Issuer, Kind: occupation.CredentialKind(c.Kind),
				Occupations: c.Occupations, First: c.First, Earned: c.Earned, ValidYears: c.ValidYears, NeverExpires: c.NeverExpires,
				Units: c.Units, UnitName: c.UnitName, Categories: c.Categories, Levels: c.Levels, States: c.States, Site: c.Site, AsOf: c.AsOf})
		}
	}
	slices.SortFunc(all, func(x, y occupation.Credential) int {
		return cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.ID, y.ID))
	})
	return all, nil
}

type organization struct {
	Name        string   `toml:"name"`
	Short       string   `toml:"short"`
	Offers      string   `toml:"offers"`
	Occupations []string `toml:"occupations"`
	Site        string   `toml:"site"`
}

func (b *Book) readOrganizations() ([]occupation.Organization, error) {
	var file map[string]organization
	if _, err := b.decode("organizations.toml", &file); err != nil {
		return nil, err
	}
	var all []occupation.Organization
	for _, o := range file {
		all = append(all, occupation.Organization(o))
	}
	slices.SortFunc(all, func(x, y occupation.Organization) int { return cmp.Compare(x.Name, y.Name) })
	return all, nil
}

func (b *Book) readJobSearch() ([]occupation.Advice, error) {
	var file struct {
		Section []struct {
			Title string   `toml:"title"`
			Tips  []string `toml:"tips"`
		} `toml:"section"`
	}
	if _, err := b.decode("jobsearch.toml", &file); err != nil {
		return nil, err
	}
	var all []occupation.Advice
	for _, s := range file.Section {
		all = append(all, occupation.Advice(s))
	}
	return all, nil
}

type cluster struct {
	Name      string   `toml:"name"`
	Holds     string   `toml:"holds"`
	Subjects  []string `toml:"subjects"`
	Advanced  []string `toml:"advanced"`
	Clubs     []string `toml:"clubs"`
	WorkBased []string `toml:"work_based"`
}

func (b *Book) readClusters() ([]occupation.Cluster, error) {
	var file map[string]cluster
	if _, err := b.decode("clusters.toml", &file); err != nil {
		return nil, err
	}
	var all []occupation.Cluster
	for _, c := range file {
		all = append(all, occupation.Cluster(c))
	}
	slices.SortFunc(all, func(x, y occupation.Cluster) int { return cmp.Compare(x.Name, y.Name) })
	return all, nil
}
