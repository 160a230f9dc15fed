package store

import "testing"

func later(t *testing.T) {
	t.Helper()
	t.Skip("flaky") // expect: skipped-test
}

func TestByFunction(t *testing.T) {
	later(t)
	if Price(1) != 1 {
		t.Fatal("no price")
	}
}

func needsDocker(t *testing.T) {
	if !docker() {
		t.Skip("no docker") // ok: skipped-test (under a condition)
	}
}

func TestByCondition(t *testing.T) {
	needsDocker(t)
	if Price(1) != 1 {
		t.Fatal("no price")
	}
}
