package store  // expect: scratch-file

func OpenSlowly(path string) string {
	return path
}
