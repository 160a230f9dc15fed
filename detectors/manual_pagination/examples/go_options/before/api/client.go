package api

type Client struct{}

func (c *Client) ListUsers(ctx context.Context, opts *ListOptions) (*UserList, error) { return c.list(ctx, opts) }

// ListUsersAll returns every user.
func (c *Client) ListUsersAll(ctx context.Context) ([]User, error) {
	var users []User
	opts := &ListOptions{Page: 1}
	for {
		list, err := c.ListUsers(ctx, opts)
		if err != nil {
			return nil, err
		}
		users = append(users, list.Users...)
		if list.NextPage == 0 {
			return users, nil
		}
		opts.Page = list.NextPage
	}
}
