package orders

func (s *Service) Views(ctx context.Context, orders []Order) ([]View, error) {
	var views []View
	for _, order := range orders {
		customer, err := s.customerRepo.GetCustomer(ctx, order.CustomerID) // expect: fetch-in-loop
		if err != nil {
			return nil, err
		}
		views = append(views, View{Order: order, Customer: customer})
	}
	return views, nil
}

func (s *Service) Prices(ctx context.Context, skus []string) error {
	for _, sku := range skus {
		var price int
		err := s.db.QueryRowContext(ctx, "SELECT price FROM prices WHERE sku = $1", sku).Scan(&price) // expect: fetch-in-loop
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) Totals(ids []uint) {
	for i := 0; i < len(ids); i++ {
		var order Order
		s.db.First(&order, ids[i]) // expect: fetch-in-loop
	}
}

func (s *Service) Lines(ctx context.Context, ids []int64) {
	for _, id := range ids {
		s.line(ctx, id)
	}
}

func (s *Service) line(ctx context.Context, id int64) Line {
	line, _ := s.store.GetLine(ctx, id) // expect: fetch-in-loop
	return line
}

func (s *Service) Owners(ctx context.Context) error {
	rows, err := s.db.QueryContext(ctx, "SELECT id, owner_id FROM projects") // ok: fetch-in-loop (read once)
	if err != nil {
		return err
	}
	for rows.Next() {
		var id, ownerID int64
		if err := rows.Scan(&id, &ownerID); err != nil {
			return err
		}
		owner, _ := s.queries.GetOwner(ctx, ownerID) // expect: fetch-in-loop
		fmt.Println(owner)
	}
	return nil
}

func (s *Service) Profiles(ids []string) {
	for _, id := range ids {
		resp, err := http.Get(fmt.Sprintf("%s/profiles/%s", s.base, id)) // expect: fetch-in-loop
		fmt.Println(resp, err)
	}
}

func (s *Service) Bulk(ctx context.Context, orders []Order) {
	customers, _ := s.customerRepo.GetCustomers(ctx, idsOf(orders)) // ok: fetch-in-loop (one read)
	for _, order := range orders {
		fmt.Println(customers[order.CustomerID]) // ok: fetch-in-loop (in memory)
	}
}

func (s *Service) Remembered(ctx context.Context, orders []Order) {
	seen := map[int64]Customer{}
	for _, order := range orders {
		if _, ok := seen[order.CustomerID]; !ok {
			seen[order.CustomerID], _ = s.customerRepo.GetCustomer(ctx, order.CustomerID) // ok: fetch-in-loop (kept for the next one)
		}
	}
}

func (s *Service) Retried(ctx context.Context, id int64) (Order, error) {
	var err error
	for attempt := 0; attempt < 3; attempt++ {
		order, err := s.store.GetOrder(ctx, id) // ok: fetch-in-loop (retries)
		if err == nil {
			return order, nil
		}
	}
	return Order{}, err
}

func (s *Service) Batches(ctx context.Context, ids []int64) {
	for _, batch := range lo.Chunk(ids, 500) {
		s.store.ListOrders(ctx, batch) // ok: fetch-in-loop (batches of ids)
	}
}

func (s *Service) Downloads(urls []string) {
	for _, url := range urls {
		http.Get(url) // ok: fetch-in-loop (no bulk form)
	}
}

func (s *Service) Preloaded() {
	var orders []Order
	s.db.Preload("Items").Find(&orders) // ok: fetch-in-loop (loaded with its items)
	for _, order := range orders {
		fmt.Println(len(order.Items)) // ok: fetch-in-loop (loaded beforehand)
	}
}

func (s *Service) Environment(names []string) {
	for _, name := range names {
		fmt.Println(s.config.GetString(name)) // ok: fetch-in-loop (in memory)
	}
}
