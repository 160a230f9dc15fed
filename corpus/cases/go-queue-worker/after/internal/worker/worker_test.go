package worker

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
)

type flaky struct {
	failures int
	sent     []string
}

func (f *flaky) Send(_ context.Context, job Job) error {
	if f.failures > 0 {
		f.failures--
		return errors.New("busy")
	}
	f.sent = append(f.sent, job.ID)
	return nil
}

func quiet() *slog.Logger {
	return slog.New(slog.NewTextHandler(io.Discard, nil))
}

func TestRunSendsAfterFailures(t *testing.T) {
	jobs := make(chan Job, 2)
	jobs <- Job{ID: "a"}
	jobs <- Job{ID: "b"}
	close(jobs)
	sender := &flaky{failures: 2}
	w := New(jobs, sender, quiet())
	w.pause = 0
	if err := w.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(sender.sent) != 2 || sender.sent[0] != "a" {
		t.Fatalf("sent %v", sender.sent)
	}
}

func TestDeliverGivesUp(t *testing.T) {
	w := New(nil, &flaky{failures: attempts}, quiet())
	w.pause = 0
	if err := w.deliver(context.Background(), Job{ID: "a"}); err == nil {
		t.Fatal("no error")
	}
}

func TestKeepWritesTheBody(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mail")
	if err := Keep(path, Job{ID: "a", Body: "hello"}); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "hello" {
		t.Fatalf("kept %q", got)
	}
}
