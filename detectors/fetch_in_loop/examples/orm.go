package orm

func (s *S) Bun(ctx context.Context, ids []int64) error {
	for _, id := range ids {
		var u User
		if err := s.db.NewSelect().Model(&u).Where("id = ?", id).Scan(ctx); err != nil { // expect: fetch-in-loop
			return err
		}
	}
	return nil
}

func (s *S) Model(orders []Order) error {
	for _, o := range orders {
		var n int64
		if err := s.db.Model(&Line{}).Where("order_id = ?", o.ID).Count(&n).Error; err != nil { // expect: fetch-in-loop
			return err
		}
	}
	return nil
}

func (s *S) Repo(ids []string) {
	for _, id := range ids {
		order, err := s.orderRepo.FindByID(id) // expect: fetch-in-loop
		if err != nil {
			continue
		}
		fmt.Println(order)
	}
}

func (s *S) GRPC(ctx context.Context, ids []string) error {
	for _, id := range ids {
		resp, err := s.usersClient.GetUser(ctx, &pb.GetUserRequest{Id: id}) // expect: fetch-in-loop
		if err != nil {
			return err
		}
		fmt.Println(resp.Name)
	}
	return nil
}

func (s *S) Select(ctx context.Context, ids []int) error {
	for _, id := range ids {
		var lines []Line
		if err := s.sqlx.SelectContext(ctx, &lines, "SELECT * FROM lines WHERE order_id = $1", id); err != nil { // expect: fetch-in-loop
			return err
		}
	}
	return nil
}

func (s *S) Raw(ids []int) {
	for _, id := range ids {
		var total float64
		s.db.Raw("SELECT sum(total) FROM orders WHERE customer_id = ?", id).Scan(&total) // expect: fetch-in-loop
	}
}
