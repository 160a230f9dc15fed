package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

type lines []Line

func (l lines) Each(_ context.Context, _ string, fn func(Line) error) error {
	for _, line := range l {
		if err := fn(line); err != nil {
			return err
		}
	}
	return nil
}

func TestStatementWithCurrency(t *testing.T) {
	server := &Server{lines: lines{{Date: "2025-01-02", Text: "Rent", Amount: "-900", Currency: "EUR"}}}
	recorder := httptest.NewRecorder()

	server.Statement(recorder, httptest.NewRequest(http.MethodGet, "/statement?currency", nil))

	want := "date,text,amount,currency\n2025-01-02,Rent,-900,EUR\n"
	if recorder.Body.String() != want {
		t.Errorf("got %q", recorder.Body.String())
	}
}

func TestNoticeWithoutSignature(t *testing.T) {
	server := &Server{secret: []byte("x")}
	recorder := httptest.NewRecorder()

	server.Notice(recorder, httptest.NewRequest(http.MethodPost, "/notice", strings.NewReader("{}")))

	if recorder.Code != http.StatusUnauthorized {
		t.Errorf("got %d", recorder.Code)
	}
}
