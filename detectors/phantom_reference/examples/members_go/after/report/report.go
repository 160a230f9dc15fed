package report

import (
	"fmt"
	"strings"

	"acme.com/shop/store"
	"acme.com/shop/storage" // expect: phantom-reference
	"github.com/google/uuid" // expect: phantom-reference
	"github.com/stretchr/testify/assert"
)

func Report(p string) string {
	rows := store.Load(p)
	more := store.LoadAll(p) // expect: phantom-reference
	var o store.Order
	var q store.Invoice // expect: phantom-reference
	_ = strings.ToUpper(o.Name())
	_ = storage.Bucket{}
	_ = uuid.New()
	_ = assert.New
	return fmt.Sprint(rows, more, q)
}
