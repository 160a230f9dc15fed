package main

import (
	"io/fs"
	"net/http"
	"net/httpx" // expect: phantom-reference
	"stringz" // expect: phantom-reference

	"example.com/far" // expect: phantom-reference
	"example.com/lib/x"
	"example.com/near"
	"example.com/shop/go-util"
	"example.com/shop/made"
	"example.com/shop/store"
	"github.com/google/uuid"
)

func use() {
	_, _, _, _ = fs.ErrExist, http.MethodGet, httpx.MethodGet, stringz.Join
	x.A()
	x.Nope() // expect: phantom-reference
	near.B()
	near.Nope() // expect: phantom-reference
	util.Do()
	util.Nope() // expect: phantom-reference
	made.Anything() // ok: phantom-reference (made by a generator)
	store.Load(store.A + store.B + store.C + store.D + store.X + store.Y)
	_, _, _ = store.Text, store.Key(""), store.Alias{}
	store.LoadAll(1) // expect: phantom-reference
	store.Name() // expect: phantom-reference
	_ = store.Inner // expect: phantom-reference
	_ = store.ID // expect: phantom-reference
	store.Helper() // expect: phantom-reference
	far.C()
	_ = `
	store.InText() // ok: phantom-reference (a text)
	`
	uuid.New()
}
