package shipping

func (s *Service) Ship(ctx context.Context, orderID int64) error {
	order, err := s.orderRepo.GetOrder(ctx, orderID)
	if err != nil {
		return err
	}
	log.Println(order.State)
	again, err := s.orderRepo.GetOrder(ctx, orderID) // expect: redundant-fetch
	if err != nil {
		return err
	}
	return s.send(ctx, again)
}

func (s *Service) Label(ctx context.Context, order *Order) (string, error) {
	fresh, err := s.orderRepo.GetOrder(ctx, order.ID) // expect: redundant-fetch
	if err != nil {
		return "", err
	}
	return fresh.Label, nil
}

func (s *Service) Close(ctx context.Context, orderID int64) error {
	order, err := s.orderRepo.GetOrder(ctx, orderID)
	if err != nil {
		return err
	}
	return s.announce(ctx, order.ID)
}

func (s *Service) announce(ctx context.Context, orderID int64) error {
	order, err := s.orderRepo.GetOrder(ctx, orderID) // expect: redundant-fetch
	if err != nil {
		return err
	}
	return s.mail(order.Email)
}

func (s *Service) AfterBulk(ctx context.Context, orderID int64) (*Order, error) {
	order, err := s.orderRepo.GetOrder(ctx, orderID)
	if err != nil {
		return nil, err
	}
	if _, err := s.db.ExecContext(ctx, "UPDATE orders SET state = 'sent' WHERE id = $1", order.ID); err != nil {
		return nil, err
	}
	return s.orderRepo.GetOrder(ctx, orderID) // ok: redundant-fetch (a raw write went past the object)
}

func (s *Service) AfterService(ctx context.Context, order *Order) (*Order, error) {
	if err := s.billingClient.Charge(ctx, order.ID); err != nil {
		return nil, err
	}
	return s.orderRepo.GetOrder(ctx, order.ID) // ok: redundant-fetch (another service may have written)
}

func (s *Service) Locked(ctx context.Context, order *Order) (*Order, error) {
	return s.orderRepo.GetOrderForUpdate(ctx, order.ID) // ok: redundant-fetch (takes a lock)
}

func (s *Service) FromRequest(ctx context.Context, order *OrderRequest) (*Order, error) {
	return s.orderRepo.GetOrder(ctx, order.ID) // ok: redundant-fetch (a request is no order)
}

func (s *Service) Customer(ctx context.Context, order *Order) (*Customer, error) {
	return s.customerRepo.GetCustomer(ctx, order.ID) // ok: redundant-fetch (another thing)
}

func (s *Service) Either(ctx context.Context, orderID int64, fast bool) (*Order, error) {
	if fast {
		return s.orderRepo.GetOrder(ctx, orderID)
	}
	return s.orderRepo.GetOrder(ctx, orderID) // ok: redundant-fetch (the other way)
}
