package q

func (q *Q) A(ctx context.Context, id string) string {
	user, _ := q.users.FindByID(ctx, id) // expect: error-masking
	return user.Name
}

func (q *Q) B(ctx context.Context) error {
	if err := q.step(ctx); err != nil { // expect: error-masking
		return nil
	}
	return q.other(ctx)
}

func (q *Q) C(ctx context.Context) {
	resp, err := q.client.Do(req)
	if err != nil { // expect: error-masking
		log.Println(err)
	}
	defer resp.Body.Close()
}

func (q *Q) D(ctx context.Context) int {
	n, err := q.repo.Count(ctx)
	if err != nil { // expect: error-masking
		n = 0
	}
	return n
}

func (q *Q) E(r *http.Request) *User {
	u, _ := q.session.User(r.Context()) // expect: error-masking
	return u
}

func (q *Q) F(m map[string]int) int {
	v, _ := m["x"]
	w, _ := q.cache.Get("x")
	_, ok := w.(int)
	_ = ok
	return v
}

func (q *Q) G(ctx context.Context) (Stats, error) {
	stats, err := q.load(ctx)
	if err != nil { // expect: error-masking
		q.log.Error("load", "err", err)
		return Stats{}, nil
	}
	return stats, nil
}

func (q *Q) H(w http.ResponseWriter, r *http.Request) {
	if err := q.save(r.Context()); err != nil { // expect: error-masking
		log.Printf("save: %v", err)
	}
	w.WriteHeader(http.StatusOK)
}
