package jobs

import (
	"fmt"
	"io"

	"shop/store"
)

func Export(s *store.Store, w io.Writer) error {
	orders, err := s.OpenOrders()
	if err != nil {
		return err
	}
	for _, order := range orders {
		fmt.Fprintln(w, order.ID)
	}
	return nil
}
