package index

import (
	"slices"
	"testing"
)

func TestNormaliseJoinsWhiteSpace(t *testing.T) {
	got := Normalise([]string{"  A\tTitle\r\n of  two lines"})
	if !slices.Equal(got, []string{"a title of two lines"}) {
		t.Errorf("got %q", got)
	}
}

func TestSortByRankThenTitle(t *testing.T) {
	entries := []Entry{{Title: "b", Rank: 2}, {Title: "c", Rank: 1}, {Title: "a", Rank: 2}}
	Sort(entries)
	if entries[0].Title != "c" || entries[1].Title != "a" || entries[2].Title != "b" {
		t.Errorf("got %v", entries)
	}
}

func TestTextOfNumbers(t *testing.T) {
	if got := Text(3); got != "3" {
		t.Errorf("got %q", got)
	}
}
