package orders

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func show(c *gin.Context) {
	c.Header("Content-Type", "application/json") // expect: redundant-content-type
	c.JSON(http.StatusOK, find(c.Param("id")))
}

func showCharset(c *gin.Context) {
	c.Header("Content-Type", "application/json; charset=utf-8") // expect: redundant-content-type
	c.JSON(http.StatusOK, find(c.Param("id")))
}

func problem(c *gin.Context) {
	c.Header("Content-Type", "application/problem+json") // ok: redundant-content-type (another type)
	c.JSON(http.StatusNotFound, gin.H{"title": "missing"})
}

func data(c *gin.Context) {
	c.Header("Content-Type", "text/csv") // expect: redundant-content-type
	c.Data(http.StatusOK, "text/csv", csv())
}

func echoShow(c echo.Context) error {
	c.Response().Header().Set(echo.HeaderContentType, echo.MIMEApplicationJSON) // expect: redundant-content-type
	return c.JSON(http.StatusOK, find(c.Param("id")))
}

func raw(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json") // ok: redundant-content-type (an encoder says nothing)
	json.NewEncoder(w).Encode(find(r.PathValue("id")))
}

func twice(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "application/json") // expect: redundant-content-type
	json.NewEncoder(w).Encode(find(r.PathValue("id")))
}

func either(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("csv") != "" {
		w.Header().Set("Content-Type", "text/csv") // ok: redundant-content-type (the other branch)
		w.Write(csv())
		return
	}
	w.Header().Set("Content-Type", "text/csv") // ok: redundant-content-type (the other branch)
	w.Write(csv())
}

func create(url string, body []byte) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json") // ok: redundant-content-type (said once)
	return http.DefaultClient.Do(req)
}
