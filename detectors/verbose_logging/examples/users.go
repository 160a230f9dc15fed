package users

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"net/http"

	"go.uber.org/zap"
)

type Service struct {
	logger *zap.Logger
	repo   Repo
}

func (s *Service) Create(ctx context.Context, u *User) error {
	s.logger.Info("entering Create") // expect: verbose-logging
	err := s.repo.Save(ctx, u)
	s.logger.Info("leaving Create")
	return err
}

func (s *Service) SyncAll(ctx context.Context, users []User) error {
	for _, u := range users {
		if err := s.crm.Push(ctx, u); err != nil {
			return err
		}
		slog.Info("synced user", "id", u.ID) // expect: verbose-logging
	}
	return nil
}

func (s *Service) Login(name, password string) (*Session, error) {
	log.Printf("login %s %s", name, password) // expect: verbose-logging
	return s.auth.Login(name, password)
}

func (s *Service) Receive(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "bad body", http.StatusBadRequest)
		return
	}
	s.logger.Info("received", zap.String("body", string(body))) // expect: verbose-logging
	s.handle(body)
}

func (s *Service) Count() int {
	fmt.Println("counting") // expect: verbose-logging
	return s.repo.Count()
}

func (s *Service) Pay(ctx context.Context, o *Order) error {
	slog.Info("start payment") // expect: verbose-logging
	total := o.Total()
	slog.Info("computed total", "total", total)
	err := s.gateway.Charge(ctx, o, total)
	slog.Info("payment finished")
	return err
}

func (s *Service) Banner() {
	log.Println("===== STARTING SYNC =====") // expect: verbose-logging
	s.run()
}

func (s *Service) Ok(ctx context.Context, u *User) error {
	if err := s.repo.Save(ctx, u); err != nil {
		return fmt.Errorf("save: %w", err)
	}
	s.logger.Info("user created", zap.String("id", u.ID))
	return nil
}

func (s *Service) OkDebug(users []User) {
	for _, u := range users {
		slog.Debug("user", "id", u.ID)
	}
}

func (s *Service) OkError(ctx context.Context, o *Order) error {
	if err := s.gateway.Charge(ctx, o); err != nil {
		s.logger.Error("charge failed", zap.Error(err))
		return err
	}
	return nil
}

func (s *Service) Key() {
	slog.Info("config loaded", "api_key", s.cfg.APIKey) // expect: verbose-logging
}
