package p

func (s *S) Stats(w http.ResponseWriter, r *http.Request) {
	stats, err := s.repo.Stats(r.Context())
	if err != nil { // expect: error-masking
		stats = &Stats{}
	}
	json.NewEncoder(w).Encode(stats)
}

func (s *S) Users() (users []User) {
	resp, err := http.Get(s.url)
	if err != nil { // expect: error-masking
		fmt.Println("error:", err)
		return
	}
	defer resp.Body.Close()
	if err := json.NewDecoder(resp.Body).Decode(&users); err != nil { // expect: error-masking
		return
	}
	return
}

func (s *S) Save(o Order) {
	go s.repo.Save(o)
	if err := s.repo.Save(o); err != nil { // expect: error-masking
		s.log.Warn("save failed", zap.Error(err))
	}
}

func (s *S) Cfg() *Config {
	f, err := os.Open("config.yaml")
	if err != nil { // expect: error-masking
		return &Config{Port: 8080}
	}
	defer f.Close()
	c := &Config{}
	yaml.NewDecoder(f).Decode(c) // expect: error-masking
	return c
}

func (s *S) Count() int {
	var n int
	s.db.QueryRow("select count(*) from o").Scan(&n) // expect: error-masking
	return n
}

func (s *S) Begin() {
	tx, _ := s.db.Begin()
	tx.Exec("delete from o") // expect: error-masking
	tx.Commit() // expect: error-masking
}

func (s *S) Time(v string) time.Time {
	t, _ := time.Parse(time.RFC3339, v)
	return t
}
