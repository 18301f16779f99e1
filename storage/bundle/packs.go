package bundle

import (
	"context"

	"waymark/domain/release"
	"waymark/storage/added"
)

// Packs implements release.Packs for what is in a store.
type Packs struct{ Store *added.Store }

var _ release.Packs = Packs{}

// InspectPack implements release.Packs.
func (Packs) InspectPack(ctx context.Context, path string) (*release.Pack, error) {
	return Inspect(ctx, path)
}

// VerifyPack implements release.Packs.
func (Packs) VerifyPack(ctx context.Context, path string) (*release.Pack, error) {
	return Verify(ctx, path)
}

// InstallPack implements release.Packs.
func (p Packs) InstallPack(ctx context.Context, path string) (*release.Pack, error) {
	return Install(ctx, p.Store, path)
}

// BuildPack implements release.Packs.
func (p Packs) BuildPack(ctx context.Context, out string, order release.PackOrder) (*release.Pack, error) {
	return Build(ctx, p.Store, out, order)
}
