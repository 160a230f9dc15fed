package orders

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"gorm.io/gorm"
)

type Service struct {
	repo     OrderRepository
	users    UserStore
	db       *gorm.DB
	payments *PaymentClient
}

func (s *Service) Ship(ctx context.Context, id string) (*Order, error) {
	order, err := s.repo.GetOrder(ctx, id)
	if err != nil {
		return nil, err
	}
	order.Status = "shipped"
	if err := s.repo.Save(ctx, order); err != nil {
		return nil, err
	}
	return s.repo.GetOrder(ctx, id) // expect: redundant-fetch
}

func (s *Service) Notify(ctx context.Context, order *Order) error {
	current, err := s.repo.GetOrder(ctx, order.ID) // expect: redundant-fetch
	if err != nil {
		return err
	}
	fmt.Println(current.Email)
	return nil
}

func (s *Service) Pay(ctx context.Context, id string) error {
	order, err := s.repo.GetOrder(ctx, id)
	if err != nil {
		return err
	}
	if order.Paid {
		return nil
	}
	return s.sendReceipt(ctx, order.ID)
}

func (s *Service) sendReceipt(ctx context.Context, orderID string) error {
	order, err := s.repo.GetOrder(ctx, orderID) // expect: redundant-fetch
	if err != nil {
		return err
	}
	return mail(order.Email)
}

func (s *Service) Capture(ctx context.Context, id string) (*Order, error) {
	order, err := s.repo.GetOrder(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := s.payments.Capture(ctx, order.ID); err != nil {
		return nil, err
	}
	return s.repo.GetOrder(ctx, id) // ok: redundant-fetch (another service was told)
}

func (s *Service) Bulk(ctx context.Context, id string) (*Order, error) {
	order, err := s.repo.GetOrder(ctx, id)
	if err != nil {
		return nil, err
	}
	s.db.Exec("UPDATE orders SET total = total + 1 WHERE customer_id = ?", order.CustomerID)
	return s.repo.GetOrder(ctx, id) // ok: redundant-fetch (after a raw statement)
}

func (s *Service) Gorm(id uint) error {
	var user User
	if err := s.db.First(&user, id).Error; err != nil {
		return err
	}
	var again User
	if err := s.db.First(&again, user.ID).Error; err != nil { // expect: redundant-fetch
		return err
	}
	fmt.Println(again.Name)
	return nil
}

func (s *Service) Handler(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if _, err := s.users.FindUser(r.Context(), id); err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	user, err := s.users.FindUser(r.Context(), id) // expect: redundant-fetch
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	fmt.Fprintln(w, user.Name)
}

func (s *Service) Two(ctx context.Context, a, b string) error {
	first, err := s.users.FindUser(ctx, a)
	if err != nil {
		return err
	}
	second, err := s.users.FindUser(ctx, b) // ok: redundant-fetch (another user)
	if err != nil {
		return err
	}
	fmt.Println(first, second)
	return nil
}

func (s *Service) Beside(ctx context.Context, user *User, userID string) error {
	found, err := s.users.FindUser(ctx, userID) // expect: redundant-fetch
	if err != nil {
		return err
	}
	fmt.Println(found.Name, user.Name)
	return nil
}

func (s *Service) Wait(ctx context.Context, id string) (*Order, error) {
	order, err := s.repo.GetOrder(ctx, id)
	for err == nil && !order.Done {
		order, err = s.repo.GetOrder(ctx, id) // ok: redundant-fetch (polling)
	}
	return order, err
}

func total(ctx context.Context, db *sql.DB, id int) error {
	var name string
	if err := db.QueryRowContext(ctx, "SELECT name FROM users WHERE id = $1", id).Scan(&name); err != nil {
		return err
	}
	var again string
	if err := db.QueryRowContext(ctx, "SELECT name FROM users WHERE id = $1", id).Scan(&again); err != nil { // expect: redundant-fetch
		return err
	}
	fmt.Println(name, again)
	return nil
}
