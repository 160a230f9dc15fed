package v

func (s *S) A(ctx context.Context, o Order) error {
	log.Printf("Processing order %s", o.ID) // expect: verbose-logging
	err := s.repo.Save(ctx, o)
	log.Printf("Finished processing order %s", o.ID)
	return err
}
func (s *S) B(users []User) {
	for i := range users {
		logrus.WithField("user", users[i].ID).Info("syncing user") // expect: verbose-logging
		s.sync(users[i])
	}
}
func (s *S) C(o Order) {
	b, _ := json.MarshalIndent(o, "", "  ")
	log.Println(string(b)) // expect: verbose-logging
	s.save(o)
}
func (s *S) D(cfg Config) {
	log.Info().Str("password", cfg.Password).Msg("connecting") // expect: verbose-logging
}
func (s *S) E() {
	s.log.Infof("🚀 starting worker %d", s.id) // expect: verbose-logging
}
func (s *S) F(r *http.Request) {
	s.log.Infow("request", "body", r.Body) // expect: verbose-logging
}
func (s *S) G(token string) {
	fmt.Printf("token: %s\n", token) // expect: verbose-logging
}
func (s *S) H(o Order) error {
	slog.Info("validate") // expect: verbose-logging
	if err := s.validate(o); err != nil {
		return err
	}
	slog.Info("save")
	if err := s.save(o); err != nil {
		return err
	}
	slog.Info("notify")
	return s.notify(o)
}
