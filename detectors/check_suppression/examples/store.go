package store

import "os"

func Save(path string, data []byte) {
	// expect: check-suppression
	os.WriteFile(path, data, 0o600) //nolint
	// expect: check-suppression
	defer os.Remove(path) //nolint:errcheck // the file is gone after the crash, too
	// expect: check-suppression
	os.Chmod(path, 0o777) // #nosec G302
	mark := "//nolint:errcheck" // ok: check-suppression (text in a string)
	_ = mark
	// ok: check-suppression (no directive): the linter knows this one
}

// expect: check-suppression
//lint:ignore U1000 kept for the plugin interface
func unused() {}
