package orders

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"net/http"
)

func (s *Service) Create(ctx context.Context, order Order) (*Order, error) {
	// expect: verbose-logging
	slog.Info("entering Create")
	saved, err := s.store.Save(ctx, order)
	if err != nil {
		return nil, err
	}
	slog.Info("exiting Create")
	return saved, nil
}

func (s *Service) Import(ctx context.Context, orders []Order) error {
	for _, order := range orders {
		// expect: verbose-logging
		s.logger.Infof("importing order %s", order.ID)
		if err := s.store.Put(ctx, order); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) ImportQuietly(ctx context.Context, orders []Order) error {
	for _, order := range orders {
		// ok: verbose-logging (debug)
		s.logger.Debugf("importing order %s", order.ID)
		if err := s.store.Put(ctx, order); err != nil {
			// ok: verbose-logging (one line for an error)
			s.logger.Errorf("order %s: %v", order.ID, err)
			return err
		}
	}
	return nil
}

func (s *Service) Total(orders []Order) int {
	// expect: verbose-logging
	fmt.Println("orders", len(orders))
	return sum(orders)
}

func (s *Service) Login(ctx context.Context, name, password string) error {
	// expect: verbose-logging
	slog.Info("login", "name", name, "password", password)
	return s.auth.Check(ctx, name, password)
}

func (s *Service) Accept(w http.ResponseWriter, r *http.Request) {
	body := read(r)
	// expect: verbose-logging
	log.Printf("received %s", string(body))
	s.handle(w, body)
}

func (s *Service) Close(ctx context.Context) {
	// expect: verbose-logging
	log.Println("🚀 shutting down")
	s.store.Close()
}

func (s *Service) Small(ctx context.Context, id string) error {
	// expect: verbose-logging
	s.logger.Info("loading", "id", id)
	order := s.store.Find(ctx, id)
	s.logger.Info("loaded", "state", order.State)
	order.Close()
	s.logger.Info("closed", "id", id)
	return s.store.Put(ctx, order)
}

func (s *Service) Failing(ctx context.Context, id string) error {
	order, err := s.store.Find(ctx, id)
	if err != nil {
		// ok: verbose-logging (one line for each error)
		s.logger.Info("cannot load", "id", id, "error", err)
		return err
	}
	if err := s.store.Lock(ctx, order); err != nil {
		// ok: verbose-logging (one line for each error)
		s.logger.Info("cannot lock", "id", id, "error", err)
		return err
	}
	// ok: verbose-logging (one line says what happened)
	s.logger.Info("locked", "id", id)
	return nil
}

func (s *Service) PrintReport(orders []Order) {
	for _, order := range orders {
		// ok: verbose-logging (its task is output)
		fmt.Println(order.ID)
	}
}
