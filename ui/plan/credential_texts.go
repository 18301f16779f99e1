package plan

import (
	"strconv"
	"strings"

	domain "waymark/domain/plan"
)

// Texts of fields that hold quantities; zero is blank.

// parsedNumber reads what tidyNumber has checked.
func parsedNumber(text string) domain.Number {
	n, _ := domain.ParseNumber(text)
	return n
}

func tidyCount(text string) (string, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return "", &domain.Error{Kind: domain.ErrInvalid, Sentence: "Write a whole number, for example 24."}
	}
	return countText(n), nil
}

func countText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func centsText(c domain.Cents) string {
	if c == 0 {
		return ""
	}
	return c.Text()
}
