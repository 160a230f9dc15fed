package settings

import (
	"os"
	"path/filepath"
	"testing"
)

func TestLoadWithoutLimits(t *testing.T) {
	t.Setenv("JWT_SECRET", "for-the-test")
	got, err := Load(filepath.Join(t.TempDir(), "none.json"))
	if err != nil {
		t.Fatal(err)
	}
	if got.Address != ":8080" || got.PageSize != 50 || len(got.Limits) != 0 {
		t.Fatalf("settings %+v", got)
	}
}

func TestLoadReadsLimits(t *testing.T) {
	t.Setenv("JWT_SECRET", "for-the-test")
	path := filepath.Join(t.TempDir(), "limits.json")
	if err := os.WriteFile(path, []byte(`{"search": 5}`), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := Load(path)
	if err != nil || got.Limits["search"] != 5 {
		t.Fatalf("limits %v, %v", got.Limits, err)
	}
}

func TestLoadWantsTheSecret(t *testing.T) {
	t.Setenv("JWT_SECRET", "")
	if _, err := Load("none.json"); err == nil {
		t.Fatal("no error")
	}
}
