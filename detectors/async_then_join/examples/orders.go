package orders

import (
	"context"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

type result struct {
	order *Order
	err   error
}

func (s *Service) Load(ctx context.Context, id string) (*Order, error) {
	ch := make(chan result)
	go func() {
		order, err := s.repo.Find(ctx, id)
		ch <- result{order, err}
	}()
	// expect: async-then-join
	res := <-ch
	return res.order, res.err
}

func (s *Service) LoadBuffered(ctx context.Context, id string) (*Order, error) {
	orderCh := make(chan *Order, 1)
	errCh := make(chan error, 1)
	go func() {
		order, err := s.repo.Find(ctx, id)
		if err != nil {
			errCh <- err
			return
		}
		orderCh <- order
	}()
	// expect: async-then-join
	select {
	case order := <-orderCh:
		return order, nil
	case err := <-errCh:
		return nil, err
	}
}

func (s *Service) LoadOrTimeout(ctx context.Context, id string) (*Order, error) {
	ch := make(chan result, 1)
	go func() {
		order, err := s.repo.Find(ctx, id)
		ch <- result{order, err}
	}()
	// ok: async-then-join (the context can end the wait)
	select {
	case res := <-ch:
		return res.order, res.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (s *Service) Refresh(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Add(1)
	go s.refresh(ctx, &wg)
	// expect: async-then-join
	wg.Wait()
}

func (s *Service) RefreshGo(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Go(func() { s.refreshOne(ctx) })
	// expect: async-then-join
	wg.Wait()
}

func (s *Service) Each(ctx context.Context, ids []string) {
	for _, id := range ids {
		done := make(chan struct{})
		go func(id string) {
			defer close(done)
			s.process(ctx, id)
		}(id)
		// expect: async-then-join
		<-done
	}
}

func (s *Service) EachInTurn(ctx context.Context, ids []string) {
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		go func(id string) {
			defer wg.Done()
			s.process(ctx, id)
		}(id)
		// expect: async-then-join
		wg.Wait()
	}
}

func (s *Service) All(ctx context.Context, ids []string) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, id := range ids {
		g.Go(func() error { return s.process(ctx, id) })
	}
	// ok: async-then-join (a fan-out)
	return g.Wait()
}

func (s *Service) Single(ctx context.Context, id string) error {
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		return s.process(gctx, id)
	})
	// expect: async-then-join
	if err := g.Wait(); err != nil {
		return err
	}
	return nil
}

func (s *Service) Pair(ctx context.Context, id string) {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); s.a(ctx) }()
	go func() { defer wg.Done(); s.b(ctx) }()
	// ok: async-then-join (two run beside each other)
	wg.Wait()
}

func (s *Service) Serve(ctx context.Context) error {
	errs := make(chan error, 1)
	go func() { errs <- s.server.ListenAndServe() }()
	// ok: async-then-join (the signal can end the wait)
	select {
	case err := <-errs:
		return err
	case <-s.quit:
		return s.server.Shutdown(ctx)
	}
}

func (s *Service) Pipe(ctx context.Context) error {
	pr, pw := io.Pipe()
	go func() {
		pw.CloseWithError(s.write(pw))
	}()
	// ok: async-then-join (reads while the other writes)
	return s.read(pr)
}

func (s *Service) Stream(ctx context.Context) {
	items := make(chan Item)
	go s.produce(ctx, items)
	// ok: async-then-join (a pipeline of several values)
	for item := range items {
		s.handle(item)
	}
}

func (s *Service) Meanwhile(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- s.refreshOne(ctx) }()
	s.audit(ctx)
	// ok: async-then-join (other work runs meanwhile)
	return <-done
}

func (s *Service) Sleepy(ctx context.Context) {
	timer := time.NewTimer(time.Second)
	// ok: async-then-join (a timer)
	<-timer.C
}
