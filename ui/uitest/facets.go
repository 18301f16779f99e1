package uitest

import "waymark/domain/occupation"

// Marks implements occupation.Source: a few options of each facet.
func (Source) Marks(kind occupation.FacetKind) ([]occupation.Mark, error) {
	const records, nurses = "29-2072.00", "29-1141.00"
	switch kind {
	case occupation.InCluster:
		return []occupation.Mark{{Option: "Health Science", Title: "Health Science", Code: records}, {Option: "Health Science", Title: "Health Science", Code: nurses}}, nil
	case occupation.UsesSoftware:
		return []occupation.Mark{{Option: "Microsoft Excel", Title: "Microsoft Excel", Code: records}, {Option: "Epic Systems", Title: "Epic Systems", Code: nurses}}, nil
	case occupation.DoesActivity:
		return []occupation.Mark{{Option: "4.A.3.b.6.I11", Code: records}, {Option: "4.A.3.b.6.I11", Code: nurses}, {Option: "4.A.4.a.5.I03", Code: nurses}}, nil
	case occupation.HasCondition:
		return []occupation.Mark{{Option: "4.C.2.d.1.b", Title: "Spend Time Standing", Code: nurses}}, nil
	}
	return nil, nil
}
