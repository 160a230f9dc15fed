package main

import (
	"net/http"

	"example.com/shop/gen"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders", orders)
	gen.HandlerFromMux(server{}, mux)
	http.ListenAndServe(":8080", mux)
}
