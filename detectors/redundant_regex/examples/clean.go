package text

import (
	"regexp"
	"strings"
)

// ok: redundant-regex (compiled once)
var tags = regexp.MustCompile(`<[^>]+>`)
var entities = regexp.MustCompile(`&\w+;`)
var spaces = regexp.MustCompile(`\s+`)

func Clean(text string) string {
	// expect: redundant-regex
	text = tags.ReplaceAllString(text, "")
	text = entities.ReplaceAllString(text, "")
	return strings.TrimSpace(text)
}

func Phone(number string) string {
	// expect: redundant-regex
	number = strings.ReplaceAll(number, "-", "")
	number = strings.ReplaceAll(number, " ", "")
	number = strings.ReplaceAll(number, "/", "")
	return number
}

func Slug(title string) string {
	// ok: redundant-regex (each step does something else)
	title = spaces.ReplaceAllString(title, "-")
	return entities.ReplaceAllString(title, "")
}

func IsTransient(message string) bool {
	// expect: redundant-regex
	if tags.MatchString(message) || entities.MatchString(message) || spaces.MatchString(message) {
		return true
	}
	return false
}

func Kind(line string) string {
	// ok: redundant-regex (different outcomes)
	if tags.MatchString(line) {
		return "tag"
	}
	if entities.MatchString(line) {
		return "entity"
	}
	return ""
}

func Count(lines []string) int {
	found := 0
	for _, line := range lines {
		// expect: redundant-regex
		pattern := regexp.MustCompile(`^\d+;`)
		if pattern.MatchString(line) {
			found++
		}
	}
	return found
}

func Number(line string) string {
	// ok: redundant-regex (compiled once a call, and nothing calls it in a loop)
	pattern := regexp.MustCompile(`\d+`)
	return pattern.FindString(line)
}

func Names(name string, line string) bool {
	// ok: redundant-regex (another pattern each time)
	pattern := regexp.MustCompile("^" + name)
	return pattern.MatchString(line)
}

func main() {
	// ok: redundant-regex (it runs once)
	pattern := regexp.MustCompile(`\d+`)
	println(pattern.String())
}
