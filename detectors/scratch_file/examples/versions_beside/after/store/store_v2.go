package store  // ok: scratch-file (what it defines is called, as Go does without naming the file)

func OpenShared(path string) string {
	return path
}
