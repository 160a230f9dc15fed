package shop

import (
	"context"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"
)

type Names struct {
	users UserStore
	cache sync.Map
	group singleflight.Group
	lru   *lru.Cache
}

func (n *Names) name(ctx context.Context, id string) (string, error) {
	if v, ok := n.cache.Load(id); ok {
		return v.(string), nil
	}
	u, err := n.users.GetUser(ctx, id) // ok: fetch-in-loop (cached)
	if err != nil {
		return "", err
	}
	n.cache.Store(id, u.Name)
	return u.Name, nil
}

func (n *Names) All(ctx context.Context, ids []string) ([]string, error) {
	var names []string
	for _, id := range ids {
		name, err := n.name(ctx, id)
		if err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}

func (n *Names) Flight(ctx context.Context, ids []string) {
	for _, id := range ids {
		n.group.Do(id, func() (any, error) {
			return n.users.GetUser(ctx, id) // ok: fetch-in-loop (shared by all who ask)
		})
	}
}

func (n *Names) Poll(ctx context.Context, id string) error {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for range ticker.C {
		job, err := n.users.GetJob(ctx, id) // ok: fetch-in-loop (polling)
		if err != nil || job.Done {
			return err
		}
	}
	return nil
}

func (n *Names) Backoff(ctx context.Context, id string) (u *User, err error) {
	for i := 0; i < 5; i++ {
		if u, err = n.users.GetUser(ctx, id); err == nil { // ok: fetch-in-loop (retries)
			return u, nil
		}
		time.Sleep(time.Duration(i) * time.Second)
	}
	return nil, err
}

func (n *Names) Chunks(ctx context.Context, ids []string) error {
	for _, chunk := range lo.Chunk(ids, 100) {
		if _, err := n.users.ListUsers(ctx, chunk); err != nil { // ok: fetch-in-loop (batches)
			return err
		}
	}
	return nil
}

func (n *Names) Pages(ctx context.Context) error {
	token := ""
	for {
		page, err := n.users.ListUsersPage(ctx, token) // ok: fetch-in-loop (pages)
		if err != nil {
			return err
		}
		if page.Next == "" {
			return nil
		}
		token = page.Next
	}
}

func headers(keys []string, h Header) []string {
	var out []string
	for _, k := range keys {
		out = append(out, h.Get(k)) // ok: fetch-in-loop (in memory)
	}
	return out
}

func flags(cmd *cobra.Command, names []string) {
	for _, name := range names {
		v, _ := cmd.Flags().GetString(name) // ok: fetch-in-loop (in memory)
		println(v)
	}
}
