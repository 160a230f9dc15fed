package probe

import (
	"context"
	"net"
	"testing"
)

func TestAllKeepsTheOrder(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	up := listener.Addr().String()
	results, err := All(context.Background(), []string{up, "127.0.0.1:1", up})
	if err != nil {
		t.Fatal(err)
	}
	if results[0].Err != nil || results[1].Err == nil || results[2].Err != nil {
		t.Errorf("got %v", results)
	}
}

func TestAllNeedsHosts(t *testing.T) {
	if _, err := All(context.Background(), nil); err == nil {
		t.Error("want an error")
	}
}
