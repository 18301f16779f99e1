package occupation

import "waymark/domain/labor"

// WagesOf lists the wages of a matrix code in every area, as Source.WagesOf.
func (d *Directory) WagesOf(matrix string) ([]*labor.Wage, error) { return d.source.WagesOf(matrix) }
