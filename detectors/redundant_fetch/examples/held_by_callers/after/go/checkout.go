package shop

import "context"

type Checkout struct {
	orders   OrderStore
	receipts *Receipts
}

func (c *Checkout) Complete(ctx context.Context, id string) error {
	order, err := c.orders.GetOrder(ctx, id)
	if err != nil {
		return err
	}
	if order.Open {
		return nil
	}
	return c.receipts.Send(ctx, order.ID)
}
