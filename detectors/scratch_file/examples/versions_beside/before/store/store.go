package store

func Open(path string) string {
	return path
}
