package store

import "testing"

func TestLoad(t *testing.T) {
	if got := Load("ab"); got <= 0 { // expect: weakened-test
		t.Errorf("got %d", got)
	}
}

func TestPositive(t *testing.T) {
	if got := Load("ab"); got != 4 { // ok: weakened-test (demands more)
		t.Errorf("got %d", got)
	}
}
