package stock

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes() http.Handler {
	r := chi.NewRouter()
	r.Get("/{sku}", get)
	r.Method(http.MethodPatch, "/{sku}", http.HandlerFunc(patch))
	return r
}
