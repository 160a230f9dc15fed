package index

// Entry is what the index knows of a document.
type Entry struct {
	Title string
	Rank  int
	Attrs map[string]any
}
