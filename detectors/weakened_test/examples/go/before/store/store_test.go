package store

import "testing"

func TestLoad(t *testing.T) {
	if got := Load("ab"); got != 3 {
		t.Errorf("got %d", got)
	}
}

func TestPositive(t *testing.T) {
	if got := Load("ab"); got <= 0 {
		t.Errorf("got %d", got)
	}
}
