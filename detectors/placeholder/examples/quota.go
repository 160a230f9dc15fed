package quota

import (
	"errors"
	"fmt"
)

type User struct {
	Name, Email string
}

type fakeStore struct{}

func (s fakeStore) Load(id string) (*User, error) {
	// ok: placeholder (a test double)
	return nil, errors.New("not implemented")
}

type Store struct{}

func (s *Store) Load(id string) (*User, error) {
	// expect: placeholder
	return nil, errors.New("not implemented")
}

func (s *Store) Delete(id string) error {
	// expect: placeholder
	panic("not implemented")
}

func (s *Store) Find(id string) (*User, error) {
	if id == "" {
		// ok: placeholder (an error of the caller)
		return nil, fmt.Errorf("no id given")
	}
	// expect: placeholder
	// TODO: look into the cache first
	return s.Load(id)
}

func Users() []User {
	// expect: placeholder
	return []User{{Name: "John Doe", Email: "john@example.com"}}
}

func Limit(user *User) int {
	// expect: placeholder
	// Simplified version: everybody has the same limit.
	return 100
}

// ok: placeholder (a name, and no remark)
// todoist is imported by hand.
func Import(todoist []byte) error {
	return nil
}
