package text

import (
	"regexp"
	"strings"
)

var (
	tagRe    = regexp.MustCompile(`<[^>]+>`)
	entityRe = regexp.MustCompile(`&\w+;`)
	botRes   = []*regexp.Regexp{regexp.MustCompile("bot"), regexp.MustCompile("crawler")}
)

type Normalizer struct {
	lang string
	tags *regexp.Regexp
}

func (n *Normalizer) Normalize(s string) string {
	s = strings.TrimSpace(s)
	// expect: redundant-regex
	s = strings.ReplaceAll(s, "\n", " ")
	s = strings.ReplaceAll(s, "\t", " ")
	s = strings.ReplaceAll(s, "\r", " ")
	return strings.ToLower(s)
}

func (n *Normalizer) Phone(phone string) string {
	// expect: redundant-regex
	phone = strings.Replace(phone, "-", "", -1)
	phone = strings.Replace(phone, " ", "", -1)
	phone = strings.Replace(phone, "(", "", -1)
	return phone
}

func (n *Normalizer) Escape(s string) string {
	// expect: redundant-regex
	out := strings.ReplaceAll(s, "&", "&amp;")
	out = strings.ReplaceAll(out, "<", "&lt;")
	out = strings.ReplaceAll(out, ">", "&gt;")
	out = strings.ReplaceAll(out, `"`, "&quot;")
	return out
}

func Nested(s string) string {
	// expect: redundant-regex
	return strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(s, "/", "_"), ":", "_"), " ", "_")
}

func Strip(html string) string {
	// expect: redundant-regex
	text := tagRe.ReplaceAllString(html, "")
	text = entityRe.ReplaceAllString(text, "")
	return text
}

func StripNew(html string) string {
	// expect: redundant-regex
	noTags := tagRe.ReplaceAllString(html, "")
	noEntities := entityRe.ReplaceAllString(noTags, "")
	return noEntities
}

func Slug(title string) string {
	// ok: redundant-regex (different steps)
	slug := strings.ToLower(title)
	slug = regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(slug, "-")
	slug = strings.Trim(slug, "-")
	return slug
}

func Newlines(s string) string {
	// expect: redundant-regex
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	return s
}

func Amount(s string) string {
	// ok: redundant-regex (one drops, the other changes)
	s = strings.ReplaceAll(s, ".", "")
	s = strings.ReplaceAll(s, ",", ".")
	return s
}

func Render(tpl, name, city, street string) string {
	// ok: redundant-regex (computed values of a template, which may hold the other marks)
	tpl = strings.ReplaceAll(tpl, "{name}", name)
	tpl = strings.ReplaceAll(tpl, "{city}", city)
	tpl = strings.ReplaceAll(tpl, "{street}", street)
	return tpl
}

func IsBot(agent string) bool {
	// expect: redundant-regex
	for _, re := range botRes {
		if re.MatchString(agent) {
			return true
		}
	}
	return false
}

func IsBotSwitch(agent string) bool {
	switch {
	// expect: redundant-regex
	case tagRe.MatchString(agent):
		return true
	case entityRe.MatchString(agent):
		return true
	}
	return false
}

func Kind(line string) string {
	switch {
	// ok: redundant-regex (different outcomes)
	case tagRe.MatchString(line):
		return "tag"
	case entityRe.MatchString(line):
		return "entity"
	}
	return ""
}

func OrderID(subject string) string {
	// expect: redundant-regex
	if m := tagRe.FindStringSubmatch(subject); m != nil {
		return m[1]
	}
	if m := entityRe.FindStringSubmatch(subject); m != nil {
		return m[1]
	}
	return ""
}

func Count(lines []string) int {
	n := 0
	for _, line := range lines {
		// expect: redundant-regex
		if ok, _ := regexp.MatchString(`^\d+;`, line); ok {
			n++
		}
	}
	return n
}

func CountNames(names []string, text string) int {
	n := 0
	for _, name := range names {
		// ok: redundant-regex (depends on the element)
		re := regexp.MustCompile(`\b` + regexp.QuoteMeta(name) + `\b`)
		n += len(re.FindAllString(text, -1))
	}
	return n
}

func idOf(line string) string {
	// expect: redundant-regex
	re := regexp.MustCompile(`id=(\d+)`)
	m := re.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	return m[1]
}

func IDs(lines []string) []string {
	var ids []string
	for _, line := range lines {
		ids = append(ids, idOf(line))
	}
	return ids
}

func Strong(password string) bool {
	// ok: redundant-regex (all must hold)
	return tagRe.MatchString(password) && entityRe.MatchString(password)
}

func Check(name string) error {
	// ok: redundant-regex (each says what is wrong)
	if tagRe.MatchString(name) {
		return errTag
	}
	if entityRe.MatchString(name) {
		return errEntity
	}
	return nil
}
