package store

import "testing"

// expect: vacuous-test
func TestLoadRows(t *testing.T) {
	Load("a")
}

// expect: vacuous-test
func TestLogged(t *testing.T) {
	rows, err := Load("a")
	t.Log(rows, err)
}

// ok: vacuous-test (fails on what the code gave)
func TestEmpty(t *testing.T) {
	rows, err := Load("a")
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 0 {
		t.Errorf("got %d rows", len(rows))
	}
}
