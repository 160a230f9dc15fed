package report

import (
	"context"

	"example.com/shop/orders"
)

type Report struct {
	store *orders.Store
}

func (r *Report) Rows(ctx context.Context, list []orders.Order) ([]Row, error) {
	rows := make([]Row, 0, len(list))
	for _, order := range list {
		row, err := r.row(ctx, order)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func (r *Report) row(ctx context.Context, order orders.Order) (Row, error) {
	name, err := r.store.CustomerName(ctx, order.CustomerID)
	if err != nil {
		return Row{}, err
	}
	return Row{ID: order.ID, Customer: name}, nil
}
