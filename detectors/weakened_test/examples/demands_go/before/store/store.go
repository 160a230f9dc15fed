package store

func Load(p string) []string { return []string{p} }

func Price(n float64) float64 { return n * 1.19 }
