package web

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"
)

const maxNotice = 64 << 10

// Statement writes the lines of an account as CSV; with a column for the currency where it is asked for.
func (s *Server) Statement(w http.ResponseWriter, r *http.Request) {
	withCurrency := r.URL.Query().Has("currency")
	w.Header().Set("Content-Type", "text/csv")
	out := csv.NewWriter(w)

	header := []string{"date", "text", "amount"}
	if withCurrency {
		header = append(header, "currency")
	}
	if err := out.Write(header); err != nil {
		panic(http.ErrAbortHandler) // the reader has gone
	}
	err := s.lines.Each(r.Context(), r.PathValue("account"), func(line Line) error {
		row := []string{line.Date, line.Text, line.Amount}
		if withCurrency {
			row = append(row, line.Currency)
		}
		return out.Write(row)
	})
	out.Flush()
	if err != nil {
		slog.Error("statement was cut off", "account", r.PathValue("account"), "error", err)
		panic(http.ErrAbortHandler) // the status is sent already: a broken connection tells the reader
	}
}

// Notice takes a signed notice of the bank: the signature is over the whole body.
func (s *Server) Notice(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxNotice))
	if err != nil {
		http.Error(w, "notice too long", http.StatusRequestEntityTooLarge)
		return
	}
	mac := hmac.New(sha256.New, s.secret)
	mac.Write(body)
	if hex.EncodeToString(mac.Sum(nil)) != r.Header.Get("X-Signature") {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	slog.Info("notice taken", "bytes", len(body))
	w.WriteHeader(http.StatusNoContent)
}
