package examples

import (
	"context"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

func (s *Service) Load(ctx context.Context) error {
	done := make(chan error, 1)
	go func() {
		done <- s.fetch(ctx)
	}()
	// expect: async-then-join
	return <-done
}

func (s *Service) Refresh(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		s.fetch(ctx)
	}()
	// expect: async-then-join
	wg.Wait()
}

func (s *Service) Grouped(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return s.fetch(ctx) })
	// expect: async-then-join
	if err := group.Wait(); err != nil {
		return err
	}
	return nil
}

func (s *Service) First(ctx context.Context) (Page, error) {
	result := make(chan Page)
	go s.load(ctx, result)
	// expect: async-then-join
	page := <-result
	return page, nil
}

func (s *Service) Both(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return s.fetch(ctx) })
	group.Go(func() error { return s.store(ctx) })
	// ok: async-then-join (two run beside each other)
	return group.Wait()
}

func (s *Service) All(ctx context.Context, ids []string) {
	var wg sync.WaitGroup
	for _, id := range ids {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.one(ctx, id)
		}()
	}
	// ok: async-then-join (a fan-out)
	wg.Wait()
}

func (s *Service) Two(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Add(2)
	go s.serve(&wg)
	go s.listen(&wg)
	// ok: async-then-join (two run beside each other)
	wg.Wait()
}

func (s *Service) Within(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- s.fetch(ctx) }()
	// ok: async-then-join (the deadline can end the wait)
	select {
	case err := <-done:
		return err
	case <-time.After(time.Second):
		return context.DeadlineExceeded
	}
}

func (s *Service) Beside(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- s.fetch(ctx) }()
	s.prepare()
	// ok: async-then-join (something runs in between)
	return <-done
}

func (s *Service) Isolated(ctx context.Context) error {
	done := make(chan error, 1)
	// A thread of its own, because the namespace of the caller must not change.
	go func() { done <- s.enter(ctx) }()
	// ok: async-then-join (the comment gives the reason)
	return <-done
}

func main() {
	done := make(chan struct{})
	go serve(done)
	// ok: async-then-join (where the program begins)
	<-done
}
