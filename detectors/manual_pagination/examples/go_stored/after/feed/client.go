package feed

func (c *Client) ListEvents(cursor string) (*Page, error) { return c.get(cursor) }

func (c *Client) IterEvents() *EventIterator { return &EventIterator{client: c} }
