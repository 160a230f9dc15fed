package report

import "testing"

func TestLine(t *testing.T) {
	if got := Line("a", []string{"x"}); got != "a: 1 of 3" {
		t.Errorf("got %q", got)
	}
}
