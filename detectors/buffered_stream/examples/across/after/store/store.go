package store

import "database/sql"

type Store struct{ db *sql.DB }

func (s *Store) OpenOrders() ([]Order, error) {
	rows, err := s.db.Query("SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	// expect: buffered-stream
	var orders []Order
	for rows.Next() {
		var order Order
		if err := rows.Scan(&order.ID); err != nil {
			return nil, err
		}
		orders = append(orders, order)
	}
	return orders, rows.Err()
}
