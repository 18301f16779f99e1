package study

import "slices"

// Award is what a program ends with. The values are those of AWLEVEL in IPEDS.
type Award uint8

const (
	CertificateUnder12Weeks   Award = 20
	CertificateUnderOneYear   Award = 21
	CertificateUnderTwoYears  Award = 2
	CertificateUnderFourYears Award = 4
	Associate                 Award = 3
	Bachelor                  Award = 5
	PostBachelorCertificate   Award = 6
	Master                    Award = 7
	PostMasterCertificate     Award = 8
	DoctorResearch            Award = 17
	DoctorPractice            Award = 18
	DoctorOther               Award = 19
)

// awards are in the order of length.
var awards = []Award{
	CertificateUnder12Weeks, CertificateUnderOneYear, CertificateUnderTwoYears, CertificateUnderFourYears,
	Associate, Bachelor, PostBachelorCertificate, Master, PostMasterCertificate, DoctorOther, DoctorPractice, DoctorResearch,
}

// Order is the place of the award among all, from the shortest; -1 for a
// number that is no award.
func (a Award) Order() int { return slices.Index(awards, a) }

// Label names the award in words.
func (a Award) Label() string {
	switch a {
	case CertificateUnder12Weeks:
		return "Certificate, under 12 weeks"
	case CertificateUnderOneYear:
		return "Certificate, 12 weeks to 1 year"
	case CertificateUnderTwoYears:
		return "Certificate, 1 to 2 years"
	case CertificateUnderFourYears:
		return "Certificate, 2 to 4 years"
	case Associate:
		return "Associate's degree"
	case Bachelor:
		return "Bachelor's degree"
	case PostBachelorCertificate:
		return "Certificate after a bachelor's degree"
	case Master:
		return "Master's degree"
	case PostMasterCertificate:
		return "Certificate after a master's degree"
	case DoctorResearch:
		return "Doctoral degree, research"
	case DoctorPractice:
		return "Doctoral degree, professional practice"
	case DoctorOther:
		return "Doctoral degree, other"
	}
	return "Award not known"
}
