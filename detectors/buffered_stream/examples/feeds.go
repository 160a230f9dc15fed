package feeds

import (
	"bytes"
	"bufio"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func (s *Server) handleCSV(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.QueryContext(r.Context(), "SELECT id, total FROM orders")
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	defer rows.Close()
	// expect: buffered-stream
	var b strings.Builder
	for rows.Next() {
		var id, total int
		if err := rows.Scan(&id, &total); err != nil {
			return
		}
		fmt.Fprintf(&b, "%d,%d\n", id, total)
	}
	w.Write([]byte(b.String()))
}

func (s *Server) handleJSON(w http.ResponseWriter, r *http.Request) {
	// expect: buffered-stream
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	var order Order
	if err := json.Unmarshal(body, &order); err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	s.save(order)
}

func (s *Server) handleFile(w http.ResponseWriter, r *http.Request) {
	// expect: buffered-stream
	data, err := os.ReadFile("/var/files/" + r.PathValue("name"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Write(data)
}

func (s *Server) proxy(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get(s.upstream)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	// expect: buffered-stream
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return
	}
	w.WriteHeader(resp.StatusCode)
	w.Write(body)
}

func (c *Client) fetch(ctx context.Context, url string) (*Page, error) {
	resp, err := c.http.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	// expect: buffered-stream
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	page := &Page{}
	return page, json.Unmarshal(data, page)
}

func download(url, target string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	// expect: buffered-stream
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	return os.WriteFile(target, data, 0o644)
}

func countErrors(path string) (int, error) {
	// expect: buffered-stream
	data, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	errors := 0
	for _, line := range strings.Split(string(data), "\n") {
		if strings.Contains(line, "ERROR") {
			errors++
		}
	}
	return errors, nil
}

func (s *Store) export(ctx context.Context, w io.Writer) error {
	rows, err := s.db.QueryContext(ctx, "SELECT id FROM orders")
	if err != nil {
		return err
	}
	defer rows.Close()
	// expect: buffered-stream
	var orders []Order
	for rows.Next() {
		var o Order
		if err := rows.Scan(&o.ID); err != nil {
			return err
		}
		orders = append(orders, o)
	}
	for _, o := range orders {
		fmt.Fprintln(w, o.ID)
	}
	return nil
}

func scanAll(r io.Reader, w io.Writer) error {
	scanner := bufio.NewScanner(r)
	// expect: buffered-stream
	lines := []string{}
	for scanner.Scan() {
		lines = append(lines, scanner.Text())
	}
	for _, line := range lines {
		fmt.Fprintln(w, line)
	}
	return scanner.Err()
}

func (s *Store) writeAll(ctx context.Context, w io.Writer) error {
	orders, err := s.loadAll(ctx)
	if err != nil {
		return err
	}
	for _, o := range orders {
		fmt.Fprintln(w, o.ID)
	}
	return nil
}

func (s *Store) loadAll(ctx context.Context) ([]Order, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	// expect: buffered-stream
	var orders []Order
	for rows.Next() {
		var o Order
		if err := rows.Scan(&o.ID); err != nil {
			return nil, err
		}
		orders = append(orders, o)
	}
	return orders, rows.Err()
}

func copyFile(from, to string) error {
	// expect: buffered-stream
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o600)
}

func render(w http.ResponseWriter, items <-chan Item) {
	// expect: buffered-stream
	var buf bytes.Buffer
	for item := range items {
		buf.WriteString(item.Name)
	}
	w.Write(buf.Bytes())
}

// Not findings

func twice(r io.Reader) error {
	// ok: buffered-stream (used twice)
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	log.Printf("%s", data)
	var v any
	return json.Unmarshal(data, &v)
}

func sized(path string) int {
	// ok: buffered-stream (sized)
	data, _ := os.ReadFile(path)
	return len(data)
}

func config(path string) (*Config, error) {
	// ok: buffered-stream (a configuration file)
	data, err := os.ReadFile(filepath.Join(path, "config.yaml"))
	if err != nil {
		return nil, err
	}
	var c Config
	return &c, yaml.Unmarshal(data, &c)
}

func signed(r *http.Request, key []byte) (bool, error) {
	// ok: buffered-stream (a signature over the body)
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return false, err
	}
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return hmac.Equal(mac.Sum(nil), []byte(r.Header.Get("X-Signature"))), nil
}

func limited(r *http.Request, v any) error {
	// ok: buffered-stream (bounded)
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		return err
	}
	return json.Unmarshal(body, v)
}

func atomic(from, to string) error {
	// ok: buffered-stream (an atomic write)
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to+".tmp", data, 0o600); err != nil {
		return err
	}
	return os.Rename(to+".tmp", to)
}

func (s *Store) returned(ctx context.Context) ([]Order, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id FROM orders")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	// ok: buffered-stream (returned to callers outside of the change)
	var orders []Order
	for rows.Next() {
		var o Order
		if err := rows.Scan(&o.ID); err != nil {
			return nil, err
		}
		orders = append(orders, o)
	}
	return orders, nil
}

func sorted(scanner *bufio.Scanner, w io.Writer) {
	// ok: buffered-stream (sorted)
	var lines []string
	for scanner.Scan() {
		lines = append(lines, scanner.Text())
	}
	sort.Strings(lines)
	for _, line := range lines {
		fmt.Fprintln(w, line)
	}
}

func decoded(r *http.Request, v any) error {
	// ok: buffered-stream (streams)
	return json.NewDecoder(r.Body).Decode(v)
}

func errorOf(resp *http.Response) error {
	// ok: buffered-stream (the text of an error)
	body, _ := io.ReadAll(resp.Body)
	return fmt.Errorf("status %d: %s", resp.StatusCode, body)
}

func label(o Order) string {
	// ok: buffered-stream (the text of one thing)
	var b strings.Builder
	for _, part := range o.Parts {
		b.WriteString(part)
	}
	return b.String()
}
