package store

import "testing"

func TestLoad(t *testing.T) {
	t.Skip("flaky") // expect: skipped-test
	if got := Load("a"); got != nil {
		t.Errorf("got %v", got)
	}
}

func TestSlow(t *testing.T) {
	if testing.Short() {
		t.Skip("slow") // ok: skipped-test (short mode)
	}
	if got := Load("b"); got != nil {
		t.Errorf("got %v", got)
	}
}
