package shop

import "iter"

func (s *Service) ListOrders(page int) ([]Order, error) {
	return s.fetch("/orders", page)
}

func (s *Service) Orders() iter.Seq2[Order, error] {
	return func(yield func(Order, error) bool) {
		for page := 1; ; page++ {
			orders, err := s.ListOrders(page)
			if err != nil || len(orders) == 0 {
				return
			}
			for _, o := range orders {
				if !yield(o, nil) {
					return
				}
			}
		}
	}
}
