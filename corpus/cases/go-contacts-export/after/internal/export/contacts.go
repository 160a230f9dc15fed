// Package export writes what the CRM holds as CSV.
package export

import (
	"context"
	"encoding/csv"
	"io"

	"example.com/crmctl/internal/crm"
)

// Contacts writes every contact with the name of its owner, and returns how many there were.
func Contacts(ctx context.Context, client *crm.Client, w io.Writer) (int, error) {
	out := csv.NewWriter(w)
	defer out.Flush()
	if err := out.Write([]string{"id", "name", "email", "owner"}); err != nil {
		return 0, err
	}

	count := 0
	cursor := ""
	for {
		page, err := client.ListContacts(ctx, cursor)
		if err != nil {
			return count, err
		}
		for _, contact := range page.Items {
			owner, err := client.GetOwner(ctx, contact.OwnerID)
			if err != nil {
				return count, err
			}
			if err := out.Write([]string{contact.ID, contact.Name, contact.Email, owner.Name}); err != nil {
				return count, err
			}
			count++
		}
		if page.NextCursor == "" {
			return count, nil
		}
		cursor = page.NextCursor
	}
}
