package answers

func (h *Handler) List(w http.ResponseWriter, r *http.Request) {
	rows, err := h.db.Query("SELECT id FROM orders")
	if err != nil {
		return
	}
	defer rows.Close()
	// expect: buffered-stream
	var orders []Order
	for rows.Next() {
		var o Order
		if err := rows.Scan(&o.ID); err != nil {
			return
		}
		orders = append(orders, o)
	}
	json.NewEncoder(w).Encode(orders)
}

func (h *Handler) Page(w http.ResponseWriter, r *http.Request) {
	rows, err := h.db.Query("SELECT id FROM orders LIMIT 50")
	if err != nil {
		return
	}
	defer rows.Close()
	// ok: buffered-stream (a page)
	var orders []Order
	for rows.Next() {
		var o Order
		if err := rows.Scan(&o.ID); err != nil {
			return
		}
		orders = append(orders, o)
	}
	json.NewEncoder(w).Encode(orders)
}

func (h *Handler) Gin(c *gin.Context) {
	rows, err := h.db.Query("SELECT id FROM orders")
	if err != nil {
		return
	}
	defer rows.Close()
	// expect: buffered-stream
	orders := []Order{}
	for rows.Next() {
		var o Order
		rows.Scan(&o.ID)
		orders = append(orders, o)
	}
	c.JSON(http.StatusOK, orders)
}
