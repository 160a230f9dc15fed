package s

// expect: placeholder;
func a() { panic("TODO") }
// expect: placeholder;
func b() error { return ErrNotImplemented }
func c(w http.ResponseWriter, r *http.Request) {
	// expect: placeholder;
	http.Error(w, "not implemented", http.StatusNotImplemented)
}
// expect: placeholder;
func d() { log.Fatal("not implemented") }
// expect: placeholder;
func e() (int, error) { return 0, errors.New("todo: implement") }
func f() error { return fmt.Errorf("%w: refund", errors.ErrUnsupported) }
// expect: placeholder;
func g(c *gin.Context) { c.Status(http.StatusNotImplemented) }
