package index

import (
	"regexp"
	"strings"
)

// Normalise gives titles the form in which they are indexed.
func Normalise(titles []string) []string {
	normal := make([]string, 0, len(titles))
	for _, title := range titles {
		title = strings.ToLower(title)
		title = strings.ReplaceAll(title, "\r", " ")
		title = strings.ReplaceAll(title, "\n", " ")
		title = strings.ReplaceAll(title, "\t", " ")
		spaces := regexp.MustCompile(`\s{2,}`)
		normal = append(normal, strings.TrimSpace(spaces.ReplaceAllString(title, " ")))
	}
	return normal
}
