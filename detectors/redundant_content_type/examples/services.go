package api

func a(c *gin.Context) {
	c.Header("Content-Type", "application/json") // expect: redundant-content-type
	c.JSON(http.StatusOK, gin.H{"a": 1})
}

func b(c *gin.Context) {
	c.Header("Content-Type", "text/csv") // expect: redundant-content-type
	c.Data(200, "text/csv", rows)
}

func cc(c echo.Context) error {
	c.Response().Header().Set(echo.HeaderContentType, echo.MIMEApplicationJSON) // expect: redundant-content-type
	return c.JSON(200, order)
}

func d(c *fiber.Ctx) error {
	c.Set("Content-Type", "application/json") // expect: redundant-content-type
	return c.JSON(fiber.Map{"a": 1})
}

func e(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json") // ok: redundant-content-type
	json.NewEncoder(w).Encode(order)
}

func f(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Type", "application/json") // expect: redundant-content-type
	w.Write(body)
}

func g(w http.ResponseWriter, r *http.Request) {
	render.JSON(w, r, order)
}

func gg(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json") // expect: redundant-content-type
	render.JSON(w, r, order)
}

func h(body io.Reader) (*http.Response, error) {
	return http.Post(url, "application/json", body) // ok: redundant-content-type
}

func i(body io.Reader) {
	req, _ := http.NewRequest("POST", url, body)
	req.Header.Set("Content-Type", "application/json") // ok: redundant-content-type
	client.Do(req)
}

func j() {
	resty.New().R().
		SetHeader("Content-Type", "application/json"). // expect: redundant-content-type
		SetBody(map[string]any{"a": 1}).
		Post(url)
}

func jj() {
	resty.New().R().
		SetHeader("Content-Type", "application/json"). // ok: redundant-content-type
		SetBody(`{"a": 1}`).
		Post(url)
}

func k(c *gin.Context) {
	c.Header("Content-Type", "application/problem+json") // ok: redundant-content-type
	c.JSON(400, problem)
}

func l() {
	req, _ := http.NewRequest("GET", url, nil)
	req.Header.Set("Content-Type", "application/json") // expect: redundant-content-type
	client.Do(req)
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(v)
}

func m(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json") // todo-expect: redundant-content-type
	writeJSON(w, order)
}
