package members

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
)

type memory struct {
	members []Member
	fails   string
}

func (m *memory) ByEmails(_ context.Context, emails []string) ([]Member, error) {
	return m.members, nil
}

func (m *memory) Insert(_ context.Context, member Member) error {
	if member.Email == m.fails {
		return errors.New("taken")
	}
	m.members = append(m.members, member)
	return nil
}

func TestImportReportsWhatItRejects(t *testing.T) {
	repository := &memory{members: []Member{{Email: "ada@club.example"}}, fails: "ben@club.example"}
	source := strings.NewReader("Ada,ada@club.example,gold\nBen,ben@club.example,basic\nCem,cem@club.example,basic\nDan,dan@club.example\n")
	report, err := Import(context.Background(), repository, source, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err == nil {
		t.Fatalf("no error, report %+v", report)
	}
}

func TestImportInsertsNewMembers(t *testing.T) {
	repository := &memory{members: []Member{{Email: "ada@club.example"}}, fails: "ben@club.example"}
	source := strings.NewReader("Ada,ada@club.example,gold\nBen,ben@club.example,basic\nCem,CEM@club.example,basic\nDan,dan@club.example,lead\n")
	report, err := Import(context.Background(), repository, source, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	if report.Imported != 1 || report.Known != 1 || len(report.Rejected) != 2 {
		t.Fatalf("report %+v", report)
	}
}
