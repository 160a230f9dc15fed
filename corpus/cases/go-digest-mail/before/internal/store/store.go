package store

import (
	"context"
	"database/sql"
)

// User is a member of the forum.
type User struct {
	ID    int64
	Name  string
	Email string
}

// Post is what a user wrote.
type Post struct {
	ID     int64
	Author int64
	Title  string
}

// Store reads from the database.
type Store struct {
	DB *sql.DB
}

// UserByID gives one user.
func (s *Store) UserByID(ctx context.Context, id int64) (User, error) {
	var u User
	err := s.DB.QueryRowContext(ctx, "SELECT id, name, email FROM users WHERE id = $1", id).Scan(&u.ID, &u.Name, &u.Email)
	return u, err
}
