package shop

import "example.com/shop/store"

var total = store.Total(1) // expect: phantom-reference
var price = store.Price(1)
