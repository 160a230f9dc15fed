package pages

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/s3"
)

func (c *OrdersClient) ListOrders(ctx context.Context, page int) ([]Order, error) {
	return c.get(ctx, "/orders", page)
}

func (c *OrdersClient) ListAllOrders(ctx context.Context) ([]Order, error) {
	var all []Order
	page := 1
	// ok: manual-pagination (the iterator's own source)
	for {
		batch, err := c.ListOrders(ctx, page)
		if err != nil || len(batch) == 0 {
			return all, err
		}
		all = append(all, batch...)
		page++
	}
}

func Export(ctx context.Context, client *OrdersClient) ([]Order, error) {
	var rows []Order
	page := 1
	// expect: manual-pagination
	for {
		batch, err := client.ListOrders(ctx, page)
		if err != nil {
			return nil, err
		}
		if len(batch) == 0 {
			return rows, nil
		}
		rows = append(rows, batch...)
		page++
	}
}

func Keys(ctx context.Context, client *s3.Client, bucket string) error {
	var token *string
	// expect: manual-pagination
	for {
		out, err := client.ListObjectsV2(ctx, &s3.ListObjectsV2Input{Bucket: &bucket, ContinuationToken: token})
		if err != nil {
			return err
		}
		show(out.Contents)
		if out.NextContinuationToken == nil {
			return nil
		}
		token = out.NextContinuationToken
	}
}

func Paged(ctx context.Context, client *s3.Client, bucket string) error {
	pages := s3.NewListObjectsV2Paginator(client, &s3.ListObjectsV2Input{Bucket: &bucket})
	// ok: manual-pagination (the paginator)
	for pages.HasMorePages() {
		page, err := pages.NextPage(ctx)
		if err != nil {
			return err
		}
		show(page.Contents)
	}
	return nil
}

func Members(ctx context.Context, api *TeamAPI, team string) ([]Member, error) {
	var found []Member
	cursor := ""
	// ok: manual-pagination (the first of two)
	for {
		answer, err := api.GetMembers(ctx, team, cursor)
		if err != nil {
			return nil, err
		}
		found = append(found, answer.Items...)
		if answer.NextCursor == "" {
			return found, nil
		}
		cursor = answer.NextCursor
	}
}

func Invitations(ctx context.Context, api *TeamAPI, team string) ([]Member, error) {
	var found []Member
	cursor := ""
	// expect: manual-pagination
	for {
		answer, err := api.GetInvitations(ctx, team, cursor)
		if err != nil {
			return nil, err
		}
		found = append(found, answer.Items...)
		if answer.NextCursor == "" {
			return found, nil
		}
		cursor = answer.NextCursor
	}
}

func Shelves(library *Library) {
	offset := 0
	// ok: manual-pagination (the only loop over what offers nothing else)
	for offset < 10 {
		show(library.FetchShelf(offset))
		offset++
	}
}

func Chunks(ctx context.Context, store *Store, ids []int64) {
	// ok: manual-pagination (a list at hand in parts)
	for start := 0; start < len(ids); start += 100 {
		store.GetOrders(ctx, ids[start:start+100])
	}
}
