package made

//go:generate go run ./gen
func Load() {}
