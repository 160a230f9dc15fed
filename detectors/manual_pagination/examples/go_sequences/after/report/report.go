package report

func Revenue(s *shop.Service) (int64, error) {
	var cents int64
	// expect: manual-pagination
	for page := 1; ; page++ {
		orders, err := s.ListOrders(page)
		if err != nil {
			return 0, err
		}
		if len(orders) == 0 {
			return cents, nil
		}
		for _, o := range orders {
			cents += o.Cents
		}
	}
}
