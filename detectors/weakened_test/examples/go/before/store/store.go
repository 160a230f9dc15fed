package store

func Load(p string) int { return len(p) + 1 }
