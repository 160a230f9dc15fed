package reports

import (
	"errors"
	"fmt"
)

type Exporter interface {
	Export(rows []Row) error
}

// expect: placeholder;
// TODO(anna): stream the rows
func (s *Service) Export(rows []Row) error {
	return errors.New("not implemented")
}

func (s *Service) Import(path string) error {
	// expect: placeholder;
	panic("not implemented")
}

func (s *Service) Users() []User {
	// expect: placeholder;
	// For now we return hardcoded users
	return []User{{ID: 1, Name: "John Doe"}, {ID: 2, Name: "Jane Doe"}}
}

func (s *Service) Sample() []Order {
	// expect: placeholder;
	return []Order{
		{ID: 1, Customer: "Alice Smith"},
		{ID: 2, Customer: "Bob Brown"},
	}
}

func (s *Service) Score(u User) float64 {
	// expect: placeholder;
	// In a real system this would call the scoring model.
	return 0.5
}

func (s *Service) Send(m Message) error {
	// expect: placeholder;
	// Simplified: no retries
	return s.client.Send(m)
}

func (s *Service) Kind(k string) (string, error) {
	switch k {
	case "pdf":
		return "application/pdf", nil
	default:
		return "", fmt.Errorf("unsupported kind %q", k)
	}
}

func (s *Service) Todo() []Item {
	return s.todos
}

type UnimplementedServer struct{}

func (UnimplementedServer) Get(ctx context.Context, r *Req) (*Resp, error) {
	return nil, status.Errorf(codes.Unimplemented, "method Get not implemented")
}

type noopLogger struct{}

func (noopLogger) Log(string) {}
