package api

func (s *Server) listOrders(w http.ResponseWriter, r *http.Request) {
	limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
	if err != nil || limit > maxLimit {
		limit = maxLimit
	}
	orders, err := s.store.Orders(r.Context(), limit)
	if err != nil {
		http.Error(w, "cannot list orders", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(orders)
}

// expect: duplicate-code
func (s *Server) listReturns(w http.ResponseWriter, r *http.Request) {
	limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
	if err != nil || limit > maxLimit {
		limit = maxLimit
	}
	returns, err := s.store.Returns(r.Context(), limit)
	if err != nil {
		http.Error(w, "cannot list returns", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(returns)
}

func (s *Server) open(path string) (*Index, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	index, err := parseIndex(file)
	if err != nil {
		return nil, err
	}
	return index, nil
}

// ok: duplicate-code (calls that hand on their errors, as all do)
func (s *Server) connect(name string) (*Session, error) {
	account, err := s.accounts.Find(name)
	if err != nil {
		return nil, err
	}
	session, err := account.dial()
	if err != nil {
		return nil, err
	}
	return session, nil
}
