package crm

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// Client talks to the CRM.
type Client struct {
	base string
	http *http.Client
}

// NewClient gives a client of the CRM at a URL.
func NewClient(base string) *Client {
	return &Client{base: base, http: http.DefaultClient}
}

type Contact struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Email   string `json:"email"`
	OwnerID string `json:"owner_id"`
}

type Owner struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type ContactPage struct {
	Items      []Contact `json:"items"`
	NextCursor string    `json:"next_cursor"`
}

// ListContacts returns one page of contacts.
func (c *Client) ListContacts(ctx context.Context, cursor string) (*ContactPage, error) {
	var page ContactPage
	return &page, c.get(ctx, "/contacts?cursor="+url.QueryEscape(cursor), &page)
}

// EachContact calls fn for every contact, page by page.
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

// GetOwner returns one owner.
func (c *Client) GetOwner(ctx context.Context, id string) (*Owner, error) {
	var owner Owner
	return &owner, c.get(ctx, "/owners/"+url.PathEscape(id), &owner)
}

// GetOwners returns the owners with these ids.
func (c *Client) GetOwners(ctx context.Context, ids []string) (map[string]Owner, error) {
	var owners map[string]Owner
	return owners, c.get(ctx, "/owners?ids="+url.QueryEscape(strings.Join(ids, ",")), &owners)
}

func (c *Client) get(ctx context.Context, path string, into any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+path, nil)
	if err != nil {
		return err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("GET %s: %s", path, resp.Status)
	}
	return json.NewDecoder(resp.Body).Decode(into)
}
