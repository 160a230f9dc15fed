package more

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"github.com/jackc/pgx/v5/pgxpool"
)

type API struct {
	http    *http.Client
	base    string
	pool    *pgxpool.Pool
	client  *ent.Client
	users   UserService
	known   map[string]*User
}

func (a *API) fetchUser(ctx context.Context, id string) (*User, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("%s/users/%s", a.base, id), nil)
	if err != nil {
		return nil, err
	}
	resp, err := a.http.Do(req) // expect: fetch-in-loop
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var u User
	return &u, json.NewDecoder(resp.Body).Decode(&u)
}

func (a *API) Users(ctx context.Context, ids []string) ([]*User, error) {
	users := make([]*User, 0, len(ids))
	for _, id := range ids {
		u, err := a.fetchUser(ctx, id)
		if err != nil {
			return nil, err
		}
		users = append(users, u)
	}
	return users, nil
}

func (a *API) Parallel(ctx context.Context, ids []string) {
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		go func(id string) {
			defer wg.Done()
			u, err := a.users.GetUser(ctx, id) // expect: fetch-in-loop
			if err == nil {
				fmt.Println(u.Name)
			}
		}(id)
	}
	wg.Wait()
}

func (a *API) Pgx(ctx context.Context, ids []int64) ([]string, error) {
	names := make([]string, len(ids))
	for i, id := range ids {
		if err := a.pool.QueryRow(ctx, "select name from users where id = $1", id).Scan(&names[i]); err != nil { // expect: fetch-in-loop
			return nil, err
		}
	}
	return names, nil
}

func (a *API) Ent(ctx context.Context, orders []*ent.Order) error {
	for _, o := range orders {
		customer, err := a.client.Customer.Get(ctx, o.CustomerID) // expect: fetch-in-loop
		if err != nil {
			return err
		}
		fmt.Println(customer.Name)
	}
	return nil
}

func (a *API) EntEdges(ctx context.Context) error {
	orders, err := a.client.Order.Query().WithCustomer().All(ctx)
	if err != nil {
		return err
	}
	for _, o := range orders {
		fmt.Println(o.Edges.Customer.Name) // ok: fetch-in-loop (loaded beforehand)
	}
	return nil
}

func (a *API) Known(ctx context.Context, tickets []Ticket) error {
	for _, t := range tickets {
		if _, ok := a.known[t.UserID]; ok {
			continue
		}
		u, err := a.users.GetUser(ctx, t.UserID) // ok: fetch-in-loop (kept)
		if err != nil {
			return err
		}
		a.known[t.UserID] = u
	}
	return nil
}

func (a *API) Map(ctx context.Context, quantities map[string]int) (int, error) {
	total := 0
	for sku, n := range quantities {
		var price int
		row := a.pool.QueryRow(ctx, "SELECT price FROM products WHERE sku = $1", sku) // expect: fetch-in-loop
		if err := row.Scan(&price); err != nil {
			return 0, err
		}
		total += price * n
	}
	return total, nil
}

func download(urls []string) {
	for _, url := range urls {
		resp, err := http.Get(url) // ok: fetch-in-loop (no bulk form)
		if err == nil {
			resp.Body.Close()
		}
	}
}

func scan(db *sql.DB) ([]User, error) {
	rows, err := db.Query("SELECT id, name FROM users") // ok: fetch-in-loop (read once)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var users []User
	for rows.Next() {
		var u User
		if err := rows.Scan(&u.ID, &u.Name); err != nil { // ok: fetch-in-loop (the rows at hand)
			return nil, err
		}
		users = append(users, u)
	}
	return users, rows.Err()
}

func checks(ctx context.Context, db *sql.DB, all []Check) error {
	for _, c := range all {
		rows, err := db.QueryContext(ctx, c.Query, c.Args...) // ok: fetch-in-loop (another statement each)
		if err != nil {
			return err
		}
		rows.Close()
	}
	return nil
}

func authors(ctx context.Context, store *store.Store, posts []Post) ([]string, error) {
	var names []string
	for _, post := range posts {
		author, err := store.UserByID(ctx, post.Author) // expect: fetch-in-loop
		if err != nil {
			return nil, err
		}
		names = append(names, author.Name)
	}
	return names, nil
}
