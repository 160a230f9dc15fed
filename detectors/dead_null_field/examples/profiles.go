package view

import (
	"encoding/json"
	"net/http"
	"time"
)

type CustomerView struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	LastLogin *time.Time `json:"last_login"` // expect: dead-null-field
	Phone     *string    `json:"phone"`
}

func NewCustomerView(c *Customer) CustomerView {
	return CustomerView{
		ID:        c.ID,
		Name:      c.Name,
		LastLogin: nil, // not tracked yet
		Phone:     c.Phone,
	}
}

type Order struct {
	ID        uint       `gorm:"primaryKey"`
	DeletedAt *time.Time `gorm:"index"` // ok: dead-null-field (a column)
}

type job struct {
	name     string
	done     *time.Time // ok: dead-null-field (set when it ends)
	progress *int       // expect: dead-null-field
}

func newJob(name string) *job {
	return &job{name: name, done: nil, progress: nil}
}

func (j *job) finish(at time.Time) {
	j.done = &at
}

func (j *job) percent() int {
	if j.progress == nil {
		return 0
	}
	return *j.progress
}

func stats(w http.ResponseWriter, r *http.Request) {
	orders := countOrders(r.Context())
	json.NewEncoder(w).Encode(map[string]any{
		"orders":      orders.Total,
		"revenue":     sum(orders),
		"return_rate": nil, // expect: dead-null-field
	})
}

func rpcError(code int, message string) map[string]any {
	return map[string]any{
		"jsonrpc": "2.0",
		"id":      nil, // ok: dead-null-field (the protocol wants it)
		"error":   map[string]any{"code": code, "message": message},
	}
}

func send(to, subject string, attachment []byte) error { // expect: dead-null-field
	message := newMessage(to, subject)
	if attachment != nil {
		message.attach(attachment)
	}
	return deliver(message)
}

func welcome(u *User) error {
	return send(u.Email, "Welcome", nil)
}

func goodbye(u *User) error {
	return send(u.Email, "Goodbye", nil)
}

func format(amount int64, currency *string) string { // ok: dead-null-field (a caller passes it)
	if currency == nil {
		return "EUR"
	}
	return *currency
}

func price(p *Product) string {
	return format(p.Price, p.Currency) + format(p.Tax, nil)
}
