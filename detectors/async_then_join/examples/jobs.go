package jobs

func (s *S) Async(ctx context.Context, id string) Result {
	// expect: async-then-join
	return <-s.LoadAsync(ctx, id)
}

func (s *S) Named(ctx context.Context, id string) Result {
	results := s.load(ctx, id)
	// expect: async-then-join
	return <-results
}

func (s *S) load(ctx context.Context, id string) <-chan Result {
	out := make(chan Result, 1)
	go func() {
		defer close(out)
		out <- s.find(ctx, id)
	}()
	return out
}

func (s *S) Tick() {
	// ok: async-then-join (time)
	<-time.After(time.Second)
}

func (s *S) Until(ctx context.Context) {
	// ok: async-then-join (the end of a context)
	<-ctx.Done()
}

func (s *S) Semaphore(ctx context.Context, ids []string) {
	sem := make(chan struct{}, 4)
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		sem <- struct{}{}
		go func(id string) {
			defer wg.Done()
			defer func() { <-sem }()
			s.find(ctx, id)
		}(id)
	}
	// ok: async-then-join (a fan-out)
	wg.Wait()
}

func (s *S) Locked(ctx context.Context) error {
	var err error
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		_, err = s.find2(ctx)
	}()
	// expect: async-then-join
	wg.Wait()
	return err
}

func (s *S) Server(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return s.http.ListenAndServe() })
	g.Go(func() error {
		<-ctx.Done()
		return s.http.Shutdown(context.Background())
	})
	// ok: async-then-join (two)
	return g.Wait()
}

func (s *S) Command(ctx context.Context) error {
	cmd := exec.Command("ls")
	if err := cmd.Start(); err != nil {
		return err
	}
	// ok: async-then-join (a process, not work of this program)
	return cmd.Wait()
}
