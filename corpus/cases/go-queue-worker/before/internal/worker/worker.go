package worker

import (
	"context"
	"log/slog"
)

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
}

// New makes a worker for a queue.
func New(jobs <-chan Job, sender Sender, logger *slog.Logger) *Worker {
	return &Worker{jobs: jobs, sender: sender, logger: logger}
}
