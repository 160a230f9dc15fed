package sync

import (
	"context"
	"errors"
	"testing"

	"example.com/feed/internal/feed"
)

type lister map[string]*feed.Page

func (l lister) ListEvents(_ context.Context, cursor string) (*feed.Page, error) {
	page, ok := l[cursor]
	if !ok {
		return nil, errors.New("no such page")
	}
	return page, nil
}

type store struct {
	cursor   string
	inserted []feed.Event
}

func (s *store) Cursor(context.Context, string) (string, error) { return s.cursor, nil }

func (s *store) SaveCursor(_ context.Context, _, cursor string) error {
	s.cursor = cursor
	return nil
}

func (s *store) Owners(context.Context, []string) (map[string]string, error) { return nil, nil }

func (s *store) Insert(_ context.Context, events []feed.Event, _ map[string]string) error {
	s.inserted = append(s.inserted, events...)
	return nil
}

func TestRunGoesOnFromTheStoredCursor(t *testing.T) {
	pages := lister{"b": {Events: []feed.Event{{ID: "2", Kind: "paid"}}, NextCursor: "c"}, "c": {Events: []feed.Event{{ID: "3"}}}}
	kept := &store{cursor: "b"}

	result, err := Run(context.Background(), pages, kept)

	if err != nil {
		t.Fatal(err)
	}
	if kept.cursor != "c" || len(kept.inserted) != 1 || result.Pages != 2 {
		t.Errorf("cursor %q, %d inserted, %d pages", kept.cursor, len(kept.inserted), result.Pages)
	}
	if len(result.Skipped) != 1 || result.Skipped[0] != "3" {
		t.Errorf("skipped %v", result.Skipped)
	}
}
