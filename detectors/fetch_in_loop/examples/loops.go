package report

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/jmoiron/sqlx"
	"go.mongodb.org/mongo-driver/bson"
	"golang.org/x/sync/errgroup"
	"gorm.io/gorm"
)

type ReportService struct {
	db       *gorm.DB
	sql      *sql.DB
	orders   OrderRepository
	users    UserStore
	client   *InventoryClient
	cache    map[int64]*User
	mu       sync.Mutex
}

func (s *ReportService) Build(ctx context.Context, ids []int64) ([]Row, error) {
	rows := make([]Row, 0, len(ids))
	for _, id := range ids {
		order, err := s.orders.GetByID(ctx, id) // expect: fetch-in-loop
		if err != nil {
			return nil, err
		}
		rows = append(rows, Row{ID: id, Total: order.Total})
	}
	return rows, nil
}

func (s *ReportService) Names(ctx context.Context, tickets []Ticket) ([]string, error) {
	var names []string
	for i := range tickets {
		user, err := s.users.FindUser(ctx, tickets[i].AssigneeID) // expect: fetch-in-loop
		if err != nil {
			return nil, fmt.Errorf("find user: %w", err)
		}
		names = append(names, user.Name)
	}
	return names, nil
}

func (s *ReportService) Gorm(orders []Order) error {
	for i, o := range orders {
		var customer Customer
		if err := s.db.First(&customer, o.CustomerID).Error; err != nil { // expect: fetch-in-loop
			return err
		}
		orders[i].CustomerName = customer.Name
	}
	return nil
}

func (s *ReportService) GormWhere(orders []Order) error {
	for _, o := range orders {
		var items []Item
		s.db.Where("order_id = ?", o.ID).Find(&items) // expect: fetch-in-loop
		fmt.Println(len(items))
	}
	return nil
}

func (s *ReportService) Preloaded() error {
	var orders []Order
	if err := s.db.Preload("Items").Find(&orders).Error; err != nil {
		return err
	}
	for _, o := range orders {
		fmt.Println(len(o.Items)) // ok: fetch-in-loop (loaded beforehand)
	}
	return nil
}

func (s *ReportService) SQL(ctx context.Context, skus []string) (map[string]int, error) {
	stock := map[string]int{}
	for _, sku := range skus {
		var n int
		err := s.sql.QueryRowContext(ctx, "SELECT quantity FROM stock WHERE sku = $1", sku).Scan(&n) // expect: fetch-in-loop
		if err != nil {
			return nil, err
		}
		stock[sku] = n
	}
	return stock, nil
}

func nested(db *sql.DB) error {
	rows, err := db.Query("SELECT id FROM authors")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int
		if err := rows.Scan(&id); err != nil {
			return err
		}
		books, err := db.Query("SELECT title FROM books WHERE author_id = ?", id) // expect: fetch-in-loop
		if err != nil {
			return err
		}
		books.Close()
	}
	return rows.Err()
}

func prepared(db *sql.DB, ids []int) error {
	stmt, err := db.Prepare("SELECT name FROM users WHERE id = ?")
	if err != nil {
		return err
	}
	defer stmt.Close()
	for _, id := range ids {
		var name string
		if err := stmt.QueryRow(id).Scan(&name); err != nil { // expect: fetch-in-loop
			return err
		}
	}
	return nil
}

func users(ctx context.Context, coll *mongo.Collection, ids []string) ([]User, error) {
	var out []User
	for _, id := range ids {
		var u User
		if err := coll.FindOne(ctx, bson.M{"_id": id}).Decode(&u); err != nil { // expect: fetch-in-loop
			return nil, err
		}
		out = append(out, u)
	}
	return out, nil
}

func (s *ReportService) Totals(ctx context.Context, carts []Cart) (float64, error) {
	total := 0.0
	for _, c := range carts {
		price, err := s.price(ctx, c.ProductID)
		if err != nil {
			return 0, err
		}
		total += price * float64(c.Quantity)
	}
	return total, nil
}

func (s *ReportService) price(ctx context.Context, productID string) (float64, error) {
	product, err := s.client.GetProduct(ctx, productID) // expect: fetch-in-loop
	if err != nil {
		return 0, err
	}
	return product.Price, nil
}

func (s *ReportService) Cached(ctx context.Context, tickets []Ticket) error {
	for _, t := range tickets {
		u, ok := s.cache[t.AssigneeID]
		if !ok {
			var err error
			u, err = s.users.FindUser(ctx, t.AssigneeID) // ok: fetch-in-loop (cached)
			if err != nil {
				return err
			}
			s.cache[t.AssigneeID] = u
		}
		fmt.Println(u.Name)
	}
	return nil
}

func (s *ReportService) Bulk(ctx context.Context, ids []int64) ([]Order, error) {
	return s.orders.ListByIDs(ctx, ids) // ok: fetch-in-loop (one read)
}

func (s *ReportService) Batches(ctx context.Context, ids []int64) error {
	for start := 0; start < len(ids); start += 100 {
		end := min(start+100, len(ids))
		if _, err := s.orders.ListByIDs(ctx, ids[start:end]); err != nil { // ok: fetch-in-loop (batches)
			return err
		}
	}
	return nil
}

func (s *ReportService) Wait(ctx context.Context, id int64) (*Job, error) {
	for {
		job, err := s.orders.GetJob(ctx, id) // ok: fetch-in-loop (polling)
		if err != nil {
			return nil, err
		}
		if job.Done {
			return job, nil
		}
		time.Sleep(time.Second)
	}
}

func (s *ReportService) Retry(ctx context.Context, id int64) (order *Order, err error) {
	for attempt := 0; attempt < 3; attempt++ {
		order, err = s.orders.GetByID(ctx, id) // ok: fetch-in-loop (retries)
		if err == nil {
			return order, nil
		}
	}
	return nil, err
}

func (s *ReportService) Fan(ctx context.Context, ids []int64) ([]*Order, error) {
	g, ctx := errgroup.WithContext(ctx)
	out := make([]*Order, len(ids))
	for i, id := range ids {
		g.Go(func() error {
			order, err := s.orders.GetByID(ctx, id) // expect: fetch-in-loop
			if err != nil {
				return err
			}
			out[i] = order
			return nil
		})
	}
	return out, g.Wait()
}

func profiles(base string, ids []string) ([]Profile, error) {
	var found []Profile
	for _, id := range ids {
		resp, err := http.Get(fmt.Sprintf("%s/profiles/%s", base, id)) // expect: fetch-in-loop
		if err != nil {
			return nil, err
		}
		var p Profile
		err = json.NewDecoder(resp.Body).Decode(&p)
		resp.Body.Close()
		if err != nil {
			return nil, err
		}
		found = append(found, p)
	}
	return found, nil
}

func handler(queries *store.Queries) gin.HandlerFunc {
	return func(c *gin.Context) {
		projects, err := queries.ListProjects(c)
		if err != nil {
			c.AbortWithError(500, err)
			return
		}
		out := make([]gin.H, 0, len(projects))
		for _, p := range projects {
			owner, err := queries.GetUser(c, p.OwnerID) // expect: fetch-in-loop
			if err != nil {
				c.AbortWithError(500, err)
				return
			}
			out = append(out, gin.H{"name": p.Name, "owner": owner.Name})
		}
		c.JSON(200, out)
	}
}

func sqlxLoop(db *sqlx.DB, ids []int) ([]User, error) {
	var all []User
	for _, id := range ids {
		var u User
		if err := db.Get(&u, "SELECT * FROM users WHERE id=$1", id); err != nil { // expect: fetch-in-loop
			return nil, err
		}
		all = append(all, u)
	}
	return all, nil
}
