package feed

import "context"

type Event struct {
	ID      string
	OwnerID string
	Kind    string
}

type Page struct {
	Events     []Event
	NextCursor string
}

type Client struct{ transport Transport }

type Transport interface {
	Get(ctx context.Context, path, cursor string) (*Page, error)
}

// ListEvents returns one page of events.
func (c *Client) ListEvents(ctx context.Context, cursor string) (*Page, error) {
	return c.transport.Get(ctx, "/events", cursor)
}

// EachEvent calls fn for every event.
func (c *Client) EachEvent(ctx context.Context, fn func(Event) error) error {
	cursor := ""
	for {
		page, err := c.ListEvents(ctx, cursor)
		if err != nil {
			return err
		}
		for _, event := range page.Events {
			if err := fn(event); err != nil {
				return err
			}
		}
		if page.NextCursor == "" {
			return nil
		}
		cursor = page.NextCursor
	}
}
