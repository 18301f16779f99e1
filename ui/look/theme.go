// Package look is Waymark's appearance: colours, sizes and the theme that
// carries them to every widget.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour names that Fyne's own set lacks.
const (
	ColorRail     fyne.ThemeColorName = "waymarkRail"     // behind the rail and the status line
	ColorMuted    fyne.ThemeColorName = "waymarkMuted"    // secondary text, 4.5:1 on the background
	ColorCard     fyne.ThemeColorName = "waymarkCard"     // behind a strip of key figures
	ColorAccentBg fyne.ThemeColorName = "waymarkAccentBg" // behind the selected rail entry or row
	ColorGrid     fyne.ThemeColorName = "waymarkGrid"     // grid lines of charts
)

var light = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:          hex(0xfdfcfa),
	theme.ColorNameForeground:          hex(0x1d2327),
	theme.ColorNamePrimary:             hex(0x0f6674),
	theme.ColorNameForegroundOnPrimary: hex(0xffffff),
	theme.ColorNameHyperlink:           hex(0x0f6674),
	theme.ColorNameButton:              hex(0xece9e2),
	theme.ColorNameInputBackground:     hex(0xf3f0e9),
	theme.ColorNameInputBorder:         hex(0xb9b4a8),
	theme.ColorNamePlaceHolder:         hex(0x6a6f73),
	theme.ColorNameDisabled:            hex(0x6a7074),
	theme.ColorNameSeparator:           hex(0xe2ded5),
	theme.ColorNameHover:               {R: 0x0f, G: 0x66, B: 0x74, A: 0x14},
	theme.ColorNamePressed:             {R: 0x0f, G: 0x66, B: 0x74, A: 0x2e},
	theme.ColorNameFocus:               {R: 0x0f, G: 0x66, B: 0x74, A: 0x50},
	theme.ColorNameSelection:           {R: 0x0f, G: 0x66, B: 0x74, A: 0x24},
	theme.ColorNameHeaderBackground:    hex(0xf4f1ea),
	theme.ColorNameMenuBackground:      hex(0xffffff),
	theme.ColorNameOverlayBackground:   hex(0xfdfcfa),
	theme.ColorNameScrollBar:           {R: 0x1d, G: 0x23, B: 0x27, A: 0x60},
	theme.ColorNameError:               hex(0xb3261e),
	theme.ColorNameSuccess:             hex(0x2e7d4f),
	theme.ColorNameWarning:             hex(0x9a5b00),
	ColorRail:                          hex(0xf4f1ea),
	ColorMuted:                         hex(0x5b6267),
	ColorCard:                          hex(0xf7f4ee),
	ColorAccentBg:                      hex(0xdcebec),
	ColorGrid:                          hex(0xe2ded5),
}

var dark = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:          hex(0x171b1e),
	theme.ColorNameForeground:          hex(0xe8e6e1),
	theme.ColorNamePrimary:             hex(0x67c1cd),
	theme.ColorNameForegroundOnPrimary: hex(0x0d1a1c),
	theme.ColorNameHyperlink:           hex(0x7dd0da),
	theme.ColorNameButton:              hex(0x2a3034),
	theme.ColorNameInputBackground:     hex(0x1f2529),
	theme.ColorNameInputBorder:         hex(0x4a5257),
	theme.ColorNamePlaceHolder:         hex(0x949a9d),
	theme.ColorNameDisabled:            hex(0x959b9f),
	theme.ColorNameSeparator:           hex(0x2e3539),
	theme.ColorNameHover:               {R: 0x67, G: 0xc1, B: 0xcd, A: 0x1c},
	theme.ColorNamePressed:             {R: 0x67, G: 0xc1, B: 0xcd, A: 0x38},
	theme.ColorNameFocus:               {R: 0x67, G: 0xc1, B: 0xcd, A: 0x58},
	theme.ColorNameSelection:           {R: 0x67, G: 0xc1, B: 0xcd, A: 0x30},
	theme.ColorNameHeaderBackground:    hex(0x20262a),
	theme.ColorNameMenuBackground:      hex(0x22282c),
	theme.ColorNameOverlayBackground:   hex(0x1c2125),
	theme.ColorNameScrollBar:           {R: 0xe8, G: 0xe6, B: 0xe1, A: 0x60},
	theme.ColorNameError:               hex(0xf2877f),
	theme.ColorNameSuccess:             hex(0x7ccb98),
	theme.ColorNameWarning:             hex(0xe6b45c),
	ColorRail:                          hex(0x1d2226),
	ColorMuted:                         hex(0xa3a9ac),
	ColorCard:                          hex(0x1e2428),
	ColorAccentBg:                      hex(0x20393e),
	ColorGrid:                          hex(0x31383c),
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}

// Mode is the reader's choice of brightness.
type Mode string

const (
	System Mode = "system" // as the desktop says
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Theme is Waymark's theme in one mode. Text is TextPercent as large as usual,
// from 100 to 200; 0 is 100.
type Theme struct {
	Mode        Mode
	TextPercent int
}

func (t Theme) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.Mode {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return system
}

// Color implements fyne.Theme.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	variant = t.variant(variant)
	set := light
	if variant == theme.VariantDark {
		set = dark
	}
	if c, ok := set[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Size implements fyne.Theme.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	scale := max(float32(t.TextPercent)/100, 1)
	switch name {
	case theme.SizeNameText:
		return usualText * scale
	case theme.SizeNameCaptionText:
		return 12 * scale
	case theme.SizeNameHeadingText:
		return 24 * (1 + (scale-1)*0.6) // large already: a line must hold some words
	case theme.SizeNameSubHeadingText:
		return 17 * (1 + (scale-1)*0.8)
	case theme.SizeNameInlineIcon:
		return theme.DefaultTheme().Size(name) * scale
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameScrollBar:
		return 10
	}
	return theme.DefaultTheme().Size(name)
}

const usualText = 14

// TextScale is how much larger than usual the text of the theme in use is, 1
// to 2. Widths that hold text multiply by it.
func TextScale() float32 { return max(theme.TextSize()/usualText, 1) }

// Font implements fyne.Theme.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon implements fyne.Theme.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }
