package shop

import "context"

type Receipts struct {
	orders OrderStore
}

func (r *Receipts) Send(ctx context.Context, orderID string) error {
	order, err := r.orders.GetOrder(ctx, orderID) // expect: redundant-fetch
	if err != nil {
		return err
	}
	return mail(order.Email, order.Total)
}
