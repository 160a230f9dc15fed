package svc

func (s *Service) Price(ctx context.Context, sku string) (float64, error) {
	p, err := s.client.Price(ctx, sku)
	if err != nil { // expect: error-masking
		log.Printf("price for %s: %v", sku, err)
		return 0, nil
	}
	return p, nil
}

func (s *Service) Cached(ctx context.Context, key string) ([]byte, error) {
	if v, err := s.cache.Get(ctx, key); err == nil {
		return v, nil
	}
	v, err := s.load(ctx, key)
	if err != nil {
		return nil, err
	}
	if err := s.cache.Set(ctx, key, v); err != nil {
		s.logger.Warn("cache set", "err", err)
	}
	return v, nil
}

func (s *Service) Delete(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	_ = s.repo.Delete(r.Context(), id) // expect: error-masking
	w.WriteHeader(http.StatusNoContent)
}

func (s *Service) Create(w http.ResponseWriter, r *http.Request) {
	var in CreateInput
	json.NewDecoder(r.Body).Decode(&in) // expect: error-masking
	id, err := s.repo.Create(r.Context(), in)
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	fmt.Fprint(w, id)
}

func (s *Service) Items(rows *sql.Rows) []Item {
	var items []Item
	for rows.Next() {
		var it Item
		if err := rows.Scan(&it.ID, &it.Name); err != nil { // expect: error-masking
			continue
		}
		items = append(items, it)
	}
	return items
}

func (s *Service) ItemsErr(rows *sql.Rows) ([]Item, error) {
	defer rows.Close()
	var items []Item
	for rows.Next() {
		var it Item
		if err := rows.Scan(&it.ID, &it.Name); err != nil {
			return nil, err
		}
		items = append(items, it)
	}
	return items, rows.Err()
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func atoiOr(s string, d int) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return d
	}
	return n
}

func (s *Service) Send(ctx context.Context) {
	go func() {
		if err := s.mailer.Send(ctx, "x"); err != nil {
			log.Println(err)
		}
	}()
}

func (s *Service) Tx(ctx context.Context) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "x"); err != nil {
		return err
	}
	return tx.Commit()
}

func (s *Service) Commit(ctx context.Context, tx *sql.Tx) {
	tx.Commit() // expect: error-masking
}

func (s *Service) Marshal(v any) []byte {
	b, _ := json.Marshal(v)
	return b
}

func (s *Service) Home() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

func (s *Service) Drain(resp *http.Response) {
	io.Copy(io.Discard, resp.Body)
	resp.Body.Close()
}

func (s *Service) wait(ctx context.Context) {
	if err := s.run(ctx); err != nil && !errors.Is(err, context.Canceled) { // expect: error-masking
		s.logger.Error("run", "err", err)
	}
}

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				log.Printf("panic: %v\n%s", v, debug.Stack())
				http.Error(w, "internal", 500)
			}
		}()
		next.ServeHTTP(w, r)
	})
}
