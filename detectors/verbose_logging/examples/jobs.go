package svc

func (s *Service) Batch(items []Item) {
	for i, it := range items {
		s.process(it)
		if i%100 == 0 {
			slog.Info("progress", "done", i)
		}
	}
}

func (s *Service) Each(items []Item) {
	for _, it := range items {
		log.Printf("processing item %s", it.ID) // expect: verbose-logging
		s.process(it)
	}
}

func (s *Service) EachErr(items []Item) {
	for _, it := range items {
		if err := s.process(it); err != nil {
			slog.Error("item failed", "id", it.ID, "err", err)
		}
	}
}

func (s *Service) Req(w http.ResponseWriter, r *http.Request) {
	dump, _ := httputil.DumpRequest(r, true)
	log.Printf("%s", dump) // expect: verbose-logging
	fmt.Fprintln(w, "ok")
}

func (s *Service) Cfg() {
	log.Printf("config: %+v", s.cfg)
}

func (s *Service) Cookie(r *http.Request) {
	slog.Info("auth", "authorization", r.Header.Get("Authorization")) // expect: verbose-logging
}

func (s *Service) Tokens(n int) {
	slog.Info("tokens used", "tokens", n)
}

func (s *Service) Keep(o Order) {
	fmt.Printf("%+v\n", o) // expect: verbose-logging
	s.save(o)
}

func (s *Service) Stderr(o Order) {
	fmt.Fprintf(os.Stderr, "order %v\n", o)
}

func (s *Service) Worker(ch <-chan Job) {
	for job := range ch {
		slog.Info("job done", "id", job.ID) // expect: verbose-logging
	}
}

func (s *Service) Start() error {
	s.logger.Info("server starting", zap.String("addr", s.addr))
	return s.srv.ListenAndServe()
}
