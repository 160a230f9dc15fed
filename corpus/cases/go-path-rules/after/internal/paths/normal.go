package paths

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

var (
	escaped   = strings.NewReplacer("%20", " ", "%2F", "/", "%5C", `\`)
	doubled   = regexp.MustCompile(`/{2,}`)
	hidden    = regexp.MustCompile(`(^|/)\.[^/]`)
	generated = regexp.MustCompile(`\.(pb|gen)\.go$`)
	vendored  = regexp.MustCompile(`(^|/)(vendor|node_modules)/`)
)

var order = map[Rule]int{Vendored: 0, Generated: 1, Hidden: 2}

// Normal gives a path with single forward slashes and without escapes.
func Normal(path string) string {
	path = escaped.Replace(path)
	path = strings.ReplaceAll(path, `\`, "/")
	path = doubled.ReplaceAllString(path, "/")
	return strings.TrimSuffix(path, "/")
}

// LeftOut tells why a path is left out; empty for one that is not.
func LeftOut(path string) Rule {
	if vendored.MatchString(path) {
		return Vendored
	}
	if generated.MatchString(path) {
		return Generated
	}
	if hidden.MatchString(path) {
		return Hidden
	}
	return ""
}

// Prefix gives a pattern for all paths below one.
func Prefix(path string) (*regexp.Regexp, error) {
	return regexp.Compile("^" + regexp.QuoteMeta(Normal(path)) + "(/|$)")
}

// Sort puts left-out paths in the order of their rules, then of their names.
func Sort(paths []string) {
	slices.SortFunc(paths, func(a, b string) int {
		return cmp.Or(cmp.Compare(order[LeftOut(a)], order[LeftOut(b)]), cmp.Compare(a, b))
	})
}
