package members

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
)

// Rejected is a row that was not imported, with the reason.
type Rejected struct {
	Line   int
	Reason string
}

// Report says what became of a file.
type Report struct {
	Imported int
	Known    int
	Rejected []Rejected
}

var tiers = []string{"basic", "silver", "gold"}

// Import reads members from a file, row by row. Rows that cannot be used are part of the report.
func Import(ctx context.Context, repository Repository, source io.Reader, logger *slog.Logger) (Report, error) {
	rows, report, err := read(source)
	if err != nil {
		return report, err
	}
	emails := make([]string, 0, len(rows))
	for _, row := range rows {
		emails = append(emails, row.Email)
	}
	known, err := repository.ByEmails(ctx, emails)
	if err != nil {
		return report, fmt.Errorf("known members: %w", err)
	}
	byEmail := map[string]bool{}
	for _, member := range known {
		byEmail[member.Email] = true
	}
	for line, row := range rows {
		if byEmail[row.Email] {
			report.Known++
			logger.Debug("member is known", "email", row.Email)
			continue
		}
		if err := repository.Insert(ctx, row); err != nil {
			report.Rejected = append(report.Rejected, Rejected{Line: line + 1, Reason: err.Error()})
			continue
		}
		report.Imported++
	}
	logger.Info("members imported", "imported", report.Imported, "rejected", len(report.Rejected))
	return report, nil
}

func read(source io.Reader) ([]Member, Report, error) {
	var found []Member
	var report Report
	reader := csv.NewReader(source)
	for line := 1; ; line++ {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return found, report, nil
		}
		if err != nil {
			return nil, report, fmt.Errorf("line %d: %w", line, err)
		}
		if len(row) != 3 || !slices.Contains(tiers, row[2]) {
			report.Rejected = append(report.Rejected, Rejected{Line: line, Reason: "name, email and tier are wanted"})
			continue
		}
		found = append(found, Member{Name: row[0], Email: strings.ToLower(row[1]), Tier: row[2]})
	}
}
