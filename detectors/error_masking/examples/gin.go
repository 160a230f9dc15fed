package lib

func (l *Lib) A(c *gin.Context) {
	users, err := l.repo.Users(c)
	if err != nil { // expect: error-masking
		c.JSON(http.StatusOK, []User{})
		return
	}
	c.JSON(http.StatusOK, users)
}

func (l *Lib) B(c *gin.Context) {
	users, err := l.repo.Users(c)
	if err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, users)
}

func (l *Lib) C() map[string]string {
	out := map[string]string{}
	b, err := os.ReadFile("x")
	if err != nil { // expect: error-masking
		return out
	}
	_ = json.Unmarshal(b, &out) // expect: error-masking
	return out
}

func (l *Lib) D() error {
	if err := l.step(); err != nil {
		return err
	}
	if err := l.flush(); err != nil { // expect: error-masking
		log.Printf("flush: %v", err)
	}
	return nil
}

func (l *Lib) E(ctx context.Context) {
	rows, err := l.db.QueryContext(ctx, "select 1")
	if err != nil { // expect: error-masking
		return
	}
	defer rows.Close()
}

func (l *Lib) F(name string) *User {
	u, err := l.find(name)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		panic(err)
	}
	return u
}

func (l *Lib) G() {
	for {
		conn, err := l.ln.Accept()
		if err != nil {
			log.Printf("accept: %v", err)
			continue
		}
		go l.serve(conn)
	}
}

func (l *Lib) H() (n int) {
	n, _ = l.count() // expect: error-masking
	return n
}

func (l *Lib) count() (int, error) { return 0, nil }

func (l *Lib) I() bool {
	_, err := l.client.Ping()
	return err == nil
}

func (l *Lib) J() string {
	out, _ := exec.Command("git", "rev-parse", "HEAD").Output() // expect: error-masking
	return string(out)
}
