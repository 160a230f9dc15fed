package clean

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	ipv4  = regexp.MustCompile(`\d+\.\d+\.\d+\.\d+`)
	ipv6  = regexp.MustCompile(`[0-9a-f:]{8,}`)
	email = regexp.MustCompile(`\S+@\S+`)
)

type Scrubber struct {
	patterns []*regexp.Regexp
}

func (s *Scrubber) Scrub(line string) string {
	// expect: redundant-regex
	line = ipv4.ReplaceAllString(line, "[redacted]")
	line = ipv6.ReplaceAllString(line, "[redacted]")
	line = email.ReplaceAllString(line, "[redacted]")
	return line
}

func (s *Scrubber) ScrubNamed(line string) string {
	// ok: redundant-regex (each has its own mark)
	line = ipv4.ReplaceAllString(line, "[ip]")
	line = email.ReplaceAllString(line, "[email]")
	return line
}

func (s *Scrubber) ScrubConfigured(line string) string {
	// ok: redundant-regex (patterns that are configured)
	for _, p := range s.patterns {
		line = p.ReplaceAllString(line, "[redacted]")
	}
	return line
}

func FileName(name string) string {
	// expect: redundant-regex
	name = strings.ReplaceAll(name, "/", "_")
	name = strings.ReplaceAll(name, "\\", "_")
	name = strings.ReplaceAll(name, ":", "_")
	name = strings.TrimSpace(name)
	return name
}

func Quote(s string) string {
	// ok: redundant-regex (the second finds what the first puts in, were they the other way round)
	s = strings.ReplaceAll(s, `\`, `\\`)
	s = strings.ReplaceAll(s, `"`, `\"`)
	return `"` + s + `"`
}

func Private(line string) bool {
	// expect: redundant-regex
	return ipv4.MatchString(line) || ipv6.MatchString(line) || email.MatchString(line)
}

func Matches(lines []string) ([]string, error) {
	var out []string
	for _, line := range lines {
		// expect: redundant-regex
		re, err := regexp.Compile(`^ERROR\s+(.*)$`)
		if err != nil {
			return nil, err
		}
		if m := re.FindStringSubmatch(line); m != nil {
			out = append(out, m[1])
		}
	}
	return out, nil
}

func Named(lines []string, name string) ([]string, error) {
	// ok: redundant-regex (compiled once)
	re, err := regexp.Compile(fmt.Sprintf(`^%s=(.*)$`, regexp.QuoteMeta(name)))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, line := range lines {
		out = append(out, re.FindString(line))
	}
	return out, nil
}

func Ignore(path string) bool {
	// expect: redundant-regex
	if ok, _ := regexp.MatchString(`\.git/`, path); ok {
		return true
	}
	if ok, _ := regexp.MatchString(`node_modules/`, path); ok {
		return true
	}
	return false
}
