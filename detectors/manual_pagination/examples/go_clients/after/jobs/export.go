package jobs

import (
	"context"

	"example.com/acme/crm"
)

func ExportContacts(ctx context.Context, client *crm.Client, w *Writer) (int, error) {
	count := 0
	cursor := ""
	// expect: manual-pagination
	for {
		page, err := client.ListContacts(ctx, cursor)
		if err != nil {
			return count, err
		}
		for _, contact := range page.Items {
			w.Write(contact.ID, contact.Email)
			count++
		}
		if page.NextCursor == "" {
			break
		}
		cursor = page.NextCursor
	}
	return count, nil
}
