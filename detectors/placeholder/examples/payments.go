package pay

func (s *Service) Charge(o Order) (string, error) {
	// expect: placeholder;
	// This is a placeholder. In production, integrate with Stripe.
	return "ch_123", nil
}

func (s *Service) GetProducts() []Product {
	// expect: placeholder;
	return []Product{
		{ID: 1, Name: "Laptop", Price: 999},
		{ID: 2, Name: "Phone", Price: 599},
	}
}

func (s *Service) Refund(id string) error {
	// expect: placeholder;
	return fmt.Errorf("refund: not implemented")
}

func (s *Service) Sync() error {
	// expect: placeholder;
	return ErrNotImplemented
}

// Placeholder returns the text that is shown in an empty field.
func Placeholder() string { return "name" }

func (s *Service) Read(p []byte) (int, error) {
	return 0, errors.ErrUnsupported
}
