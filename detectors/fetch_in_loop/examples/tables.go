package doctor

import (
	"context"
	"database/sql"
	"fmt"
)

func Counts(ctx context.Context, db *sql.DB, names []string) (map[string]int, error) {
	found := map[string]int{}
	for _, name := range names {
		var count int
		row := db.QueryRowContext(ctx, fmt.Sprintf("SELECT COUNT(*) FROM `%s`.issues", name)) // ok: fetch-in-loop (another database for each)
		if err := row.Scan(&count); err != nil {
			return nil, err
		}
		found[name] = count
	}
	return found, nil
}
