package paths

// Rule is why a path is left out.
type Rule string

const (
	Hidden    Rule = "hidden"
	Generated Rule = "generated"
	Vendored  Rule = "vendored"
)
