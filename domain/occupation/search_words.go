package occupation

import (
	"slices"
	"strings"
)

// stopWords carry no meaning in a job title.
var stopWords = map[string]bool{
	"a": true, "an": true, "and": true, "at": true, "by": true, "for": true,
	"in": true, "of": true, "on": true, "the": true, "to": true, "with": true,
}

// fillers are words of a sentence about jobs. They count only if some name holds
// them together with the other words of a query: "job coach".
var fillers = []string{"i", "im", "want", "be", "become", "becoming", "how", "do", "as", "my", "me", "like", "job", "jobs", "career", "careers", "work", "working"}

func withoutFillers(words []string) []string {
	var rest []string
	for _, w := range words {
		if !slices.Contains(fillers, w) {
			rest = append(rest, w)
		}
	}
	return rest
}

// singular is the form under which the forms of a word are counted as one. It
// follows spelling, not meaning: what matters is that both sides agree.
func singular(w string) string {
	n := len(w)
	switch {
	case n < 4 || w == "news":
		return w
	case n > 4 && strings.HasSuffix(w, "men"):
		return w[:n-2] + "an"
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes")):
		return w[:n-2]
	case strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case w[n-1] == 's':
		return w[:n-1]
	}
	return w
}
