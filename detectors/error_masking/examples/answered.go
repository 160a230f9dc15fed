package nm

func (s *Sync) User(ctx context.Context, id int64) (*User, error) {
	u, err := s.repo.User(ctx, id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return u, err
}

func (s *Sync) Import(ctx context.Context, rows []Row) (imported int, rejected []Rejected) {
	for i, row := range rows {
		if err := s.repo.Insert(ctx, row); err != nil {
			rejected = append(rejected, Rejected{Line: i, Reason: err.Error()})
			continue
		}
		imported++
	}
	return imported, rejected
}

func (s *Sync) Statuses(ctx context.Context, hosts []string) map[string]string {
	out := map[string]string{}
	for _, h := range hosts {
		if err := s.ping(ctx, h); err != nil {
			out[h] = "down: " + err.Error()
			continue
		}
		out[h] = "up"
	}
	return out
}

func (s *Sync) Handler(w http.ResponseWriter, r *http.Request) {
	if err := s.do(r.Context()); err != nil {
		s.logger.Error("do", "err", err)
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *Sync) Gin(c *gin.Context) {
	if err := s.do(c); err != nil {
		_ = c.Error(err)
		return
	}
	c.Status(204)
}

func (s *Sync) Wait(ctx context.Context) error {
	err := s.srv.ListenAndServe()
	if err != nil && !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func (s *Sync) Collect(ctx context.Context) error {
	var g errgroup.Group
	for _, job := range s.jobs {
		g.Go(func() error { return job.Run(ctx) })
	}
	return g.Wait()
}

func (s *Sync) Stop() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = s.srv.Shutdown(ctx)
}

func (s *Sync) Send(ch chan<- Result) {
	v, err := s.load()
	ch <- Result{v, err}
}

func (s *Sync) Or(v string) int {
	n, err := strconv.Atoi(v)
	if err != nil {
		n = 10
	}
	return n
}

func (s *Sync) Fallback(ctx context.Context) (Config, error) {
	cfg, err := s.remote(ctx)
	if err != nil {
		s.logger.Warn("remote config failed, reading the local one", "err", err)
		return s.local()
	}
	return cfg, nil
}

func (s *Sync) Model() tea.Msg {
	v, err := s.load()
	if err != nil {
		return errMsg{err}
	}
	return loadedMsg{v}
}
