package store_test

import "example.com/shop/store"

func use() {
	store.Helper() // ok: phantom-reference (declared by a test beside it)
}
