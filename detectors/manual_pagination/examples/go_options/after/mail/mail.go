package mail

func All(ctx context.Context, client *api.Client) error {
	opts := &api.ListOptions{Page: 1}
	// expect: manual-pagination
	for {
		list, err := client.ListUsers(ctx, opts)
		if err != nil {
			return err
		}
		for _, user := range list.Users {
			send(user.Email)
		}
		if list.NextPage == 0 {
			return nil
		}
		opts.Page = list.NextPage
	}
}
