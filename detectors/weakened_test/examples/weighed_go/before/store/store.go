package store

type Store struct{}

func (s Store) Load(path string) ([]string, error) {
	return []string{path}, nil
}

func (s Store) Price(n int) float64 {
	return float64(n) * 1.19
}
