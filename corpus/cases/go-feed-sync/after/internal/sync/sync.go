// Package sync copies the event feed into the store.
package sync

import (
	"context"
	"fmt"

	"example.com/feed/internal/feed"
)

type Lister interface {
	ListEvents(ctx context.Context, cursor string) (*feed.Page, error)
}

type Store interface {
	Cursor(ctx context.Context, name string) (string, error)
	SaveCursor(ctx context.Context, name, cursor string) error
	Owners(ctx context.Context, ids []string) (map[string]string, error)
	Insert(ctx context.Context, events []feed.Event, owners map[string]string) error
}

// Result says what a run did.
type Result struct {
	Pages   int
	Skipped []string
}

// Run copies all events behind the stored cursor.
func Run(ctx context.Context, client Lister, store Store) (Result, error) {
	var result Result
	cursor, err := store.Cursor(ctx, "events")
	if err != nil {
		return result, fmt.Errorf("read cursor: %w", err)
	}
	for {
		page, err := client.ListEvents(ctx, cursor)
		if err != nil {
			return result, fmt.Errorf("list events behind %q: %w", cursor, err)
		}
		known := make([]feed.Event, 0, len(page.Events))
		ids := make([]string, 0, len(page.Events))
		for _, event := range page.Events {
			if event.Kind == "" {
				result.Skipped = append(result.Skipped, event.ID)
				continue
			}
			known = append(known, event)
			ids = append(ids, event.OwnerID)
		}
		owners, err := store.Owners(ctx, ids)
		if err != nil {
			return result, fmt.Errorf("read owners: %w", err)
		}
		if err := store.Insert(ctx, known, owners); err != nil {
			return result, fmt.Errorf("insert: %w", err)
		}
		result.Pages++
		if page.NextCursor == "" {
			return result, nil
		}
		cursor = page.NextCursor
		if err := store.SaveCursor(ctx, "events", cursor); err != nil {
			return result, fmt.Errorf("save cursor: %w", err)
		}
	}
}
