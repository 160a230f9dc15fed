package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"example.com/shop/internal/orders"
	"example.com/shop/internal/stock"
)

func main() {
	r := chi.NewRouter()
	r.Use(middleware.Logger)
	r.Get("/healthz", health)
	r.Route("/api", func(r chi.Router) {
		r.Route("/orders", func(r chi.Router) {
			r.Get("/", orders.List)
			r.Post("/", orders.Create)
			r.Route("/{orderID}", func(r chi.Router) {
				r.Use(orders.Load)
				r.Get("/", orders.Get)
				r.With(orders.Writable).Put("/", orders.Replace)
			})
		})
		r.Mount("/stock", stock.Routes())
	})
	http.ListenAndServe(":8080", r)
}
