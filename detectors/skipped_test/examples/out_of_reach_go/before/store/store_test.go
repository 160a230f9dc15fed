package store

import "testing"

func TestLoad(t *testing.T) {
	if len(Load("a")) != 0 {
		t.Fatal("rows")
	}
}

func TestLoadTwo(t *testing.T) {
	if len(Load("b")) != 0 {
		t.Fatal("rows")
	}
}
