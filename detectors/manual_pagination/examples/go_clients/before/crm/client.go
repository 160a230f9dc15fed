package crm

import "context"

func (c *Client) ListContacts(ctx context.Context, cursor string) (*ContactPage, error) {
	return c.get(ctx, "/contacts", cursor)
}

func (c *Client) EachContact(ctx context.Context, fn func(Contact) error) error {
	cursor := ""
	for {
		page, err := c.ListContacts(ctx, cursor)
		if err != nil {
			return err
		}
		for _, contact := range page.Items {
			if err := fn(contact); err != nil {
				return err
			}
		}
		if page.NextCursor == "" {
			return nil
		}
		cursor = page.NextCursor
	}
}
