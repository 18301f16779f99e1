package release

import "context"

// PackExtension is how names of packs end.
const PackExtension = ".waymark-pack"

// Packs makes and adds packs for others. Its errors are those of Store.
type Packs interface {
	// InspectPack checks that not one byte of a pack was changed and says what
	// is in it.
	InspectPack(ctx context.Context, path string) (*Pack, error)
	// VerifyPack also reads every part to its end.
	VerifyPack(ctx context.Context, path string) (*Pack, error)
	// InstallPack verifies a pack and adds all its releases, each in place of
	// the same one, in one transaction.
	InstallPack(ctx context.Context, path string) (*Pack, error)
	// BuildPack makes a pack in a file, in place of one that is there.
	BuildPack(ctx context.Context, out string, order PackOrder) (*Pack, error)
}

// PackOrder says what goes into a pack.
type PackOrder struct {
	Name, Maker string
	Date        string   // "2027-03-31"
	Releases    []string // names of added releases; none means all
}

// Pack is what a pack for others says about itself: releases that somebody put
// together, to be added on other computers.
type Pack struct {
	Name  string // "Lincoln High, Washington 2027"
	Maker string // who made it
	Date  string // when it was made: "2027-03-31"
	Parts []PackPart
}

// PackPart is one release in a pack.
type PackPart struct {
	Release
	Bytes  int64  // of the part
	SHA256 string // of the part, in hex
}
