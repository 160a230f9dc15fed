package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) CustomerName(ctx context.Context, id int64) (string, error) {
	var name string
	err := s.db.QueryRowContext(ctx, "SELECT name FROM customers WHERE id = ?", id).Scan(&name) // expect: fetch-in-loop
	return name, err
}
