package orders

import "time"

// Order is an order as the order service gives it.
type Order struct {
	ID       string    `json:"id"`
	Customer string    `json:"customer"`
	Total    int64     `json:"total"`
	PlacedAt time.Time `json:"placed_at"`
}

// Open says whether an order still has to be paid.
func (o Order) Open() bool {
	return o.Total > 0
}
