package examples

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"os"
	"runtime/debug"
	"strconv"
)

type Store struct {
	db     *sql.DB
	client *http.Client
	logger *slog.Logger
}

func (s *Store) Users(ctx context.Context) ([]User, error) {
	rows, err := s.db.QueryContext(ctx, "select id, name from users")
	// expect: error-masking
	if err != nil {
		return nil, nil
	}
	return collect(rows)
}

func (s *Store) Orders(ctx context.Context) ([]Order, error) {
	rows, err := s.db.QueryContext(ctx, "select id, total from orders")
	// ok: error-masking (handed on)
	if err != nil {
		return nil, err
	}
	return collectOrders(rows)
}

func (s *Store) Invoices(ctx context.Context) ([]Invoice, error) {
	rows, err := s.db.QueryContext(ctx, "select id from invoices")
	// ok: error-masking (translated, with its cause)
	if err != nil {
		return nil, fmt.Errorf("invoices: %w", err)
	}
	// ok: error-masking (translated)
	if err := rows.Err(); err != nil {
		return nil, ErrUnavailable
	}
	return collectInvoices(rows)
}

func (s *Store) User(ctx context.Context, id int) (*User, error) {
	var user User
	err := s.db.QueryRowContext(ctx, "select id from users where id = $1", id).Scan(&user.ID)
	// ok: error-masking (one kind of error, which is an answer)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	// ok: error-masking (handed on)
	if err != nil {
		return nil, err
	}
	return &user, nil
}

func (s *Store) Save(ctx context.Context, user User) error {
	// expect: error-masking
	if _, err := s.db.ExecContext(ctx, "insert into users values ($1)", user.ID); err != nil {
		return nil
	}
	return nil
}

func (s *Store) SaveAll(ctx context.Context, users []User) error {
	for _, user := range users {
		// expect: error-masking
		if err := s.insert(ctx, user); err != nil {
			continue
		}
	}
	return nil
}

func (s *Store) SaveEach(ctx context.Context, users []User) error {
	var failed []error
	for _, user := range users {
		// ok: error-masking (recorded in what the caller gets)
		if err := s.insert(ctx, user); err != nil {
			failed = append(failed, err)
			continue
		}
	}
	return errors.Join(failed...)
}

func (s *Store) Count(ctx context.Context) int {
	var count int
	err := s.db.QueryRowContext(ctx, "select count(*) from users").Scan(&count)
	// expect: error-masking
	if err != nil {
		s.logger.Error("count", "error", err)
		return 0
	}
	return count
}

func (s *Store) insert(ctx context.Context, user User) error {
	_, err := s.db.ExecContext(ctx, "insert into users values ($1)", user.ID)
	return err
}

func (s *Store) Sync(ctx context.Context, user User) {
	// expect: error-masking
	if err := s.insert(ctx, user); err != nil {
	}
	// expect: error-masking
	_ = s.insert(ctx, user)
	err := s.insert(ctx, user)
	// expect: error-masking
	_ = err
}

func (s *Store) Fetch(ctx context.Context, url string) (*Page, error) {
	response, err := s.client.Get(url)
	// ok: error-masking (logged and handed on)
	if err != nil {
		log.Printf("fetch %s: %v", url, err)
		return nil, err
	}
	// ok: error-masking (cleanup)
	defer response.Body.Close()
	// expect: error-masking
	body, _ := io.ReadAll(response.Body)
	var page Page
	// expect: error-masking
	json.Unmarshal(body, &page)
	return &page, nil
}

func Logged(path string) (content []byte, err error) {
	content, err = os.ReadFile(path)
	// ok: error-masking (read again below)
	if err != nil {
		log.Println("cannot read", path)
	}
	return content, err
}

func Named(path string) (content []byte, err error) {
	content, err = os.ReadFile(path)
	// ok: error-masking (a bare return hands it on)
	if err != nil {
		log.Println("cannot read", path)
		return
	}
	return
}

func Config(path string) Settings {
	var settings Settings
	data, err := os.ReadFile(path)
	// expect: error-masking
	if err != nil {
		return Settings{}
	}
	// expect: error-masking
	_ = json.Unmarshal(data, &settings)
	return settings
}

func Optional(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	// ok: error-masking (one kind of error, which is an answer)
	if os.IsNotExist(err) {
		return nil, nil
	}
	// ok: error-masking (handed on)
	if err != nil {
		return nil, err
	}
	return data, nil
}

func Page(request *http.Request) int {
	page, err := strconv.Atoi(request.URL.Query().Get("page"))
	// ok: error-masking (it fails in one way only)
	if err != nil {
		return 1
	}
	// ok: error-masking (it fails in one way only)
	size, _ := strconv.Atoi(request.URL.Query().Get("size"))
	return page * size
}

func Handle(w http.ResponseWriter, r *http.Request) {
	users, err := store.Users(r.Context())
	// ok: error-masking (told to the client)
	if err != nil {
		http.Error(w, "users are unavailable", http.StatusInternalServerError)
		return
	}
	// ok: error-masking (the client has gone: nobody is left to tell)
	json.NewEncoder(w).Encode(users)
}

func Must(path string) []byte {
	data, err := os.ReadFile(path)
	// ok: error-masking (ends the program)
	if err != nil {
		log.Fatalf("cannot read %s", path)
	}
	return data
}

func Cached(key string) (string, bool) {
	value, err := store.Lookup(key)
	// ok: error-masking (the second result tells)
	if err != nil {
		return "", false
	}
	return value, true
}

func Remove(path string) {
	// ok: error-masking (cleanup)
	_ = os.Remove(path)
	// ok: error-masking (output)
	_, _ = fmt.Fprintln(os.Stderr, "removed", path)
	// ok: error-masking (no call: a key that may be missing)
	_, _ = known[path]
	// ok: error-masking (the comment gives the reason)
	_ = os.WriteFile(path+".mark", nil, 0o600) // the mark only saves the next run a look at the disk
}

func Guarded(work func()) {
	defer func() {
		// ok: error-masking (logged with the trace)
		if r := recover(); r != nil {
			log.Printf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	work()
}

func Swallowed(work func()) {
	defer func() {
		// expect: error-masking
		if r := recover(); r != nil {
		}
	}()
	work()
}

func Dropped(work func()) {
	defer func() {
		// expect: error-masking
		recover()
	}()
	work()
}

func Serve(ctx context.Context, jobs <-chan Job) {
	for job := range jobs {
		// ok: error-masking (a loop that goes on and tells)
		if err := job.Run(ctx); err != nil {
			slog.Error("job", "id", job.ID, "error", err)
		}
	}
}

func Retry(ctx context.Context) (*Page, error) {
	var last error
	for attempt := 0; attempt < 3; attempt++ {
		page, err := load(ctx)
		// ok: error-masking (tried again)
		if err == nil {
			return page, nil
		}
		last = err
	}
	return nil, last
}

func Chain(path string) *Settings {
	settings, err := read(path)
	if settings != nil && err == nil {
		return settings
		// ok: error-masking (one arm of a chain that asks for more)
	} else if err == nil {
		return defaults()
	}
	return missing(err)
}
