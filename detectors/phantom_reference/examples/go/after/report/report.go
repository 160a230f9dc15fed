package report

import (
	"fmt"

	"example.com/shop/cache" // expect: phantom-reference
	"example.com/shop/store"
	"github.com/google/uuid" // ok: phantom-reference (required)
	"github.com/pkg/errors" // expect: phantom-reference
)

func Report() string {
	rows := store.Load("a") // ok: phantom-reference (declared)
	more := store.LoadAll("a") // expect: phantom-reference
	return fmt.Sprint(rows, more, cache.New(), uuid.New(), errors.New("x"))
}
