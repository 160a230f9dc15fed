package paths

import (
	"slices"
	"testing"
)

func TestNormal(t *testing.T) {
	for path, want := range map[string]string{`a\b`: "a/b", "a//b/": "a/b", "a%20b": "a b"} {
		if got := Normal(path); got != want {
			t.Errorf("Normal(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestLeftOut(t *testing.T) {
	for path, want := range map[string]Rule{"vendor/a.go": Vendored, "api/a.pb.go": Generated, ".git/config": Hidden, "a.go": ""} {
		if got := LeftOut(path); got != want {
			t.Errorf("LeftOut(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestPrefix(t *testing.T) {
	pattern, err := Prefix("a.b/")
	if err != nil || !pattern.MatchString("a.b/c") || pattern.MatchString("axb/c") {
		t.Errorf("got %v, %v", pattern, err)
	}
}

func TestSort(t *testing.T) {
	paths := []string{".git/b", "vendor/x.go", "a.gen.go", ".git/a"}
	Sort(paths)
	if !slices.Equal(paths, []string{"vendor/x.go", "a.gen.go", ".git/a", ".git/b"}) {
		t.Errorf("got %v", paths)
	}
}
