package nh

type Store interface {
	Get(key string) (string, error)
}

type nopCloser struct{ io.Reader }

func (nopCloser) Close() error { return nil }

// todoList keeps the open tasks of a user.
type todoList struct{ items []string }

func (t *todoList) Len() int { return len(t.items) }

// Placeholder of a parameter in a statement.
func Placeholder(n int) string { return fmt.Sprintf("$%d", n) }

func (s *Server) Kind(kind string) error {
	return fmt.Errorf("kind %q is not supported", kind)
}

func colours() []string { return []string{"red", "green"} }
