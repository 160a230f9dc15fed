package store

import "testing"

func TestLoad(t *testing.T) {
	if len(Load("a")) != 0 {
		t.Fatal("rows")
	}
}

// expect: skipped-test
func testLoadTwo(t *testing.T) {
	if len(Load("b")) != 0 {
		t.Fatal("rows")
	}
}
