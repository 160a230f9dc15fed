package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"
)

// ErrRejected says that a receiver does not exist.
var ErrRejected = errors.New("receiver rejected")

const attempts = 3

// Job is one mail to send.
type Job struct {
	ID      string
	Address string
	Body    string
}

// Sender delivers mails.
type Sender interface {
	Send(ctx context.Context, job Job) error
}

// Worker sends what stands in a queue.
type Worker struct {
	jobs   <-chan Job
	sender Sender
	logger *slog.Logger
	pause  time.Duration
}

// New makes a worker for a queue.
func New(jobs <-chan Job, sender Sender, logger *slog.Logger) *Worker {
	return &Worker{jobs: jobs, sender: sender, logger: logger, pause: time.Second}
}

// Run sends until the context ends. One mail that cannot be sent does not hold up the others.
func (w *Worker) Run(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case job, open := <-w.jobs:
			if !open {
				return nil
			}
			if err := w.deliver(ctx, job); err != nil {
				w.logger.Error("mail was not sent", "job", job.ID, "error", err)
			}
		}
	}
}

// deliver tries several times; a rejected receiver is not tried again.
func (w *Worker) deliver(ctx context.Context, job Job) error {
	var last error
	for attempt := 1; attempt <= attempts; attempt++ {
		last = w.sender.Send(ctx, job)
		if last == nil {
			return nil
		}
		if errors.Is(last, ErrRejected) {
			return fmt.Errorf("job %s: %w", job.ID, last)
		}
		w.logger.Debug("attempt failed", "job", job.ID, "attempt", attempt)
		time.Sleep(w.pause)
	}
	return fmt.Errorf("job %s after %d attempts: %w", job.ID, attempts, last)
}

// Keep stores the body of a mail for later inspection.
func Keep(path string, job Job) error {
	file, err := os.CreateTemp("", "mail-*")
	if err != nil {
		return fmt.Errorf("keep %s: %w", job.ID, err)
	}
	if _, err := file.WriteString(job.Body); err != nil {
		_ = file.Close()
		_ = os.Remove(file.Name())
		return fmt.Errorf("keep %s: %w", job.ID, err)
	}
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
