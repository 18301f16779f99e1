package look

import "fyne.io/fyne/v2"

// Icons that Fyne's theme lacks. They take the colour of the text around them
// through theme.NewThemedResource.
var (
	StarIcon = icon("star", starOutside+" M10.41,10.42 L5.53,10.50 L9.43,13.43 L8.00,18.10 L12.00,15.30 L16.00,18.10 L14.57,13.43 L18.47,10.50 L13.59,10.42 L12.00,5.80Z")
	// StarredIcon is a full star.
	StarredIcon = icon("starred", starOutside)
)

const starOutside = "M12.00,2.20 L14.59,9.04 L21.89,9.39 L16.18,13.96 L18.11,21.01 L12.00,17.00 L5.89,21.01 L7.82,13.96 L2.11,9.39 L9.41,9.04Z"

func icon(name, path string) fyne.Resource {
	return fyne.NewStaticResource(name+".svg", []byte(
		`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="`+path+`"/></svg>`))
}
