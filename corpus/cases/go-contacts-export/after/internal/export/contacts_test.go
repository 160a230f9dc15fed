package export

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"example.com/crmctl/internal/crm"
)

func TestContactsWritesEveryPage(t *testing.T) {
	pages := map[string]string{
		"":  `{"items": [{"id": "1", "name": "Bo", "email": "bo@example.com", "owner_id": "7"}], "next_cursor": "x"}`,
		"x": `{"items": [{"id": "2", "name": "Cy", "email": "cy@example.com", "owner_id": "7"}]}`,
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/owners/") {
			io.WriteString(w, `{"id": "7", "name": "Ada"}`)
			return
		}
		io.WriteString(w, pages[r.URL.Query().Get("cursor")])
	}))
	defer server.Close()
	var out bytes.Buffer

	count, err := Contacts(context.Background(), crm.NewClient(server.URL), &out)

	if err != nil || count != 2 {
		t.Fatalf("got %d, %v", count, err)
	}
	want := "id,name,email,owner\n1,Bo,bo@example.com,Ada\n2,Cy,cy@example.com,Ada\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}
