package store

func Price(n int) int { return n }
