package texts_test

import (
	"regexp"
	"strings"
)

var (
	wordForm   = regexp.MustCompile(`[A-Za-z0-9'’-]+`)
	plainWord  = regexp.MustCompile(`[a-z0-9']+`)
	sentences  = regexp.MustCompile(`[.!?](?:\s|$)`)
	vowelGroup = regexp.MustCompile(`[aeiouy]+`)
)

func words(s string) []string { return wordForm.FindAllString(s, -1) }

// grade is the Flesch-Kincaid grade of a text: the school year in which one
// reads it with ease. Syllables are counted by their vowels.
func grade(s string) float64 {
	w := words(s)
	if len(w) == 0 {
		return 0
	}
	syllables := 0
	for _, one := range w {
		syllables += countSyllables(one)
	}
	return 0.39*float64(len(w))/float64(max(1, len(sentences.FindAllString(s, -1)))) + 11.8*float64(syllables)/float64(len(w)) - 15.59
}

func countSyllables(word string) int {
	word = strings.Trim(strings.ToLower(word), "'’-")
	n := len(vowelGroup.FindAllString(word, -1))
	ends := func(suffixes ...string) bool {
		for _, s := range suffixes {
			if strings.HasSuffix(word, s) {
				return true
			}
		}
		return false
	}
	if n > 1 && ends("e") && !ends("le") {
		n--
	}
	if n > 1 && ends("es") && !ends("ses", "ces", "ges", "xes", "zes", "ches", "shes") {
		n--
	}
	if n > 1 && ends("ed") && !ends("ted", "ded") {
		n--
	}
	return max(n, 1)
}

// runs are the runs of seven words of a text, in small letters and without
// punctuation.
func runs(s string) []string { return runsOf(s, 7) }

func runsOf(s string, length int) []string {
	w := plainWords(s)
	var list []string
	for i := 0; i+length <= len(w); i++ {
		list = append(list, strings.Join(w[i:i+length], " "))
	}
	return list
}

func plainWords(s string) []string { return plainWord.FindAllString(strings.ToLower(s), -1) }
