package probe

import (
	"context"
	"net"
	"time"
)

type Result struct {
	Host  string
	Err   error
	Taken time.Duration
}

func Probe(ctx context.Context, host string) Result {
	start := time.Now()
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "tcp", host)
	if err != nil {
		return Result{Host: host, Err: err}
	}
	defer conn.Close()
	return Result{Host: host, Taken: time.Since(start)}
}
