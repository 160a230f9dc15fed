package settings

import "testing"

func TestLoad(t *testing.T) {
	if got := Load(); got.Address != ":8080" {
		t.Fatalf("address %q", got.Address)
	}
}
