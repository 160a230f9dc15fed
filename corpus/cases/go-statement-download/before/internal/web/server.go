package web

import (
	"context"
	"net/http"
)

type Line struct {
	Date     string
	Text     string
	Amount   string
	Currency string
}

type Lines interface {
	Each(ctx context.Context, account string, fn func(Line) error) error
}

type Server struct {
	lines  Lines
	secret []byte
	mux    *http.ServeMux
}
