package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func main() {
	router := gin.Default()
	v1 := router.Group("/admin/v1")
	v1.Use(auth())
	{
		v1.GET("/users", listUsers)
		v1.POST("/users/:id/block", blockUser)
	}
	registerReports(router.Group("/admin/reports"))

	e := echo.New()
	g := e.Group("/echo/jobs", middleware)
	g.DELETE("/:id", removeJob)
	g.Any("/:id/logs", logs)

	mux := http.NewServeMux()
	mux.HandleFunc("GET /raw/{id}", raw)
	mux.HandleFunc("/raw/all", all)
	mux.Handle("/hooks/", http.StripPrefix("/hooks", hooks()))
}

func registerReports(g *gin.RouterGroup) {
	g.GET("/daily", daily)
}
