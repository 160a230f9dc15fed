package archive

func (h *Handler) Import(w http.ResponseWriter, r *http.Request) {
	// expect: buffered-stream
	var buf bytes.Buffer
	if _, err := buf.ReadFrom(r.Body); err != nil {
		return
	}
	var order Order
	json.Unmarshal(buf.Bytes(), &order)
}

func (h *Handler) Upload(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("file")
	if err != nil {
		return
	}
	defer file.Close()
	// expect: buffered-stream
	data, err := io.ReadAll(file)
	if err != nil {
		return
	}
	if err := os.WriteFile(filepath.Join("/data", header.Filename), data, 0o644); err != nil {
		return
	}
}

func (h *Handler) Export(c *gin.Context) {
	rows, err := h.db.Query("SELECT id FROM orders")
	if err != nil {
		return
	}
	defer rows.Close()
	// expect: buffered-stream
	var lines []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return
		}
		lines = append(lines, id)
	}
	c.String(http.StatusOK, strings.Join(lines, "\n"))
}

func Copy(ctx context.Context, from, to string) error {
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	// expect: buffered-stream
	buf := new(bytes.Buffer)
	if _, err := io.Copy(buf, resp.Body); err != nil {
		return err
	}
	return os.WriteFile(to, buf.Bytes(), 0o644)
}

func Passed(db *sql.DB, w io.Writer) error {
	orders, err := load(db)
	if err != nil {
		return err
	}
	return write(w, orders)
}

func write(w io.Writer, orders []Order) error {
	for _, o := range orders {
		if _, err := fmt.Fprintln(w, o.ID); err != nil {
			return err
		}
	}
	return nil
}

func load(db *sql.DB) ([]Order, error) {
	rows, err := db.Query("SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	// expect: buffered-stream
	orders := make([]Order, 0)
	for rows.Next() {
		var o Order
		if err := rows.Scan(&o.ID); err != nil {
			return nil, err
		}
		orders = append(orders, o)
	}
	return orders, nil
}

func Empty(r io.Reader) error {
	// ok: buffered-stream (sized)
	data, err := io.ReadAll(r)
	if err != nil || len(data) == 0 {
		return err
	}
	return json.Unmarshal(data, &v)
}

func Hash(path string) (string, error) {
	// ok: buffered-stream (a digest over the body)
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}

func Contains(path, word string) bool {
	// ok: buffered-stream (looked up)
	data, _ := os.ReadFile(path)
	return bytes.Contains(data, []byte(word))
}

func Restored(r *http.Request) ([]byte, error) {
	// ok: buffered-stream (read again)
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	return body, nil
}

const usage = "SELECT day, COUNT(*) FROM orders GROUP BY day"

func Usage(db *sql.DB, w io.Writer) error {
	rows, err := db.Query(usage)
	if err != nil {
		return err
	}
	defer rows.Close()
	// ok: buffered-stream (a row a day)
	days := []string{}
	for rows.Next() {
		var day string
		if err := rows.Scan(&day); err != nil {
			return err
		}
		days = append(days, day)
	}
	for _, day := range days {
		fmt.Fprintln(w, day)
	}
	return nil
}

func (m *Manager) Stop() {
	// ok: buffered-stream (what it is read from is emptied meanwhile)
	shells := slices.Collect(m.shells.Seq())
	m.shells.Reset(nil)
	for _, shell := range shells {
		shell.Kill()
	}
}
