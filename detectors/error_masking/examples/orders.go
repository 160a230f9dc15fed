package orders

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"go.uber.org/zap"
)

type Service struct {
	db     *sql.DB
	logger *zap.Logger
	client *http.Client
}

func (s *Service) Total(ctx context.Context, id string) float64 {
	order, err := s.load(ctx, id)
	if err != nil { // expect: error-masking
		return 0
	}
	return order.Total
}

func (s *Service) List(ctx context.Context, userID string) []Order {
	orders, err := s.repo.FindByUser(ctx, userID)
	if err != nil { // expect: error-masking
		s.logger.Error("failed to list orders", zap.Error(err))
		return nil
	}
	return orders
}

func (s *Service) Get(ctx context.Context, id string) (*Order, error) {
	order, err := s.load(ctx, id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("load order %s: %w", id, err)
	}
	return order, nil
}

func (s *Service) Lookup(ctx context.Context, id string) (*Order, error) {
	order, err := s.load(ctx, id)
	if err != nil { // expect: error-masking
		return nil, nil
	}
	return order, nil
}

func (s *Service) Save(ctx context.Context, o *Order) {
	_, _ = s.db.ExecContext(ctx, "INSERT INTO orders VALUES ($1)", o.ID) // expect: error-masking
}

func (s *Service) Parse(r io.Reader) Order {
	body, _ := io.ReadAll(r) // expect: error-masking
	var o Order
	json.Unmarshal(body, &o) // expect: error-masking
	return o
}

func (s *Service) Close() {
	defer s.db.Close()
	_ = s.file.Close()
}

func (s *Service) Push(ctx context.Context, orders []Order) {
	for _, o := range orders {
		if err := s.client.Push(ctx, o); err != nil { // expect: error-masking
			continue
		}
	}
}

func (s *Service) PushAll(ctx context.Context, orders []Order) error {
	var errs []error
	for _, o := range orders {
		if err := s.push(ctx, o); err != nil {
			errs = append(errs, fmt.Errorf("push %s: %w", o.ID, err))
		}
	}
	return errors.Join(errs...)
}

func (s *Service) handler(w http.ResponseWriter, r *http.Request) {
	orders, err := s.repo.All(r.Context())
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	_ = json.NewEncoder(w).Encode(orders)
}

func (s *Service) Config(path string) Config {
	var cfg Config
	data, err := os.ReadFile(path)
	if err != nil { // expect: error-masking
		return cfg
	}
	if err := json.Unmarshal(data, &cfg); err != nil { // expect: error-masking
		log.Printf("bad config: %v", err)
	}
	return cfg
}

func (s *Service) Exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (s *Service) Update(ctx context.Context, o *Order) error {
	if err := s.cache.Delete(o.ID); err != nil {
		s.logger.Warn("cache invalidation failed", zap.Error(err))
	}
	_, err := s.db.ExecContext(ctx, "UPDATE orders SET total = $1", o.Total)
	return err
}

func (s *Service) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case job := <-s.jobs:
			if err := s.process(ctx, job); err != nil {
				s.logger.Error("job failed", zap.String("id", job.ID), zap.Error(err))
			}
		}
	}
}

func (s *Service) Notify(ctx context.Context, o *Order) error {
	err := s.mailer.Send(ctx, o.Email)
	_ = err // expect: error-masking
	return nil
}

func safe(fn func()) {
	defer func() {
		recover() // expect: error-masking
	}()
	fn()
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
