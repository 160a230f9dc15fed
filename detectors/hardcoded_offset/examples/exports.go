package reports

import (
	"encoding/binary"
	"regexp"
	"slices"
	"strings"
)

type Exporter struct {
	IncludeTax   bool
	IncludeNotes bool
}

func (e *Exporter) Header() []string {
	columns := []string{"id", "date", "total"}
	if e.IncludeTax {
		// expect: hardcoded-offset
		columns = slices.Insert(columns, 2, "tax")
	}
	if e.IncludeNotes {
		columns = append(columns, "notes")
	}
	// expect: hardcoded-offset
	columns = append(columns[:4], append([]string{"currency"}, columns[4:]...)...)
	return columns
}

func (e *Exporter) Row(o Order) []string {
	row := []string{o.ID, o.Name}
	if e.IncludeTax {
		row = append(row, o.Tax)
	}
	row = append(row, o.Total)
	// expect: hardcoded-offset
	row[2] = format(row[2])
	return row
}

func (e *Exporter) Removed(o Order) []string {
	row := make([]string, 0, 5)
	row = append(row, o.ID)
	row = append(row, o.Name)
	if o.Phone != "" {
		row = append(row, o.Phone)
	}
	row = append(row, o.Email)
	// expect: hardcoded-offset
	return append(row[:2], row[3:]...)
}

func (e *Exporter) Second(users []User) User {
	active := make([]User, 0)
	for _, u := range users {
		if u.Active {
			active = append(active, u)
		}
	}
	// expect: hardcoded-offset
	return active[1]
}

func (e *Exporter) Built() string {
	columns := e.columns()
	// expect: hardcoded-offset
	return columns[2]
}

func (e *Exporter) columns() []string {
	columns := []string{"id"}
	if e.IncludeTax {
		columns = append(columns, "tax")
	}
	return append(columns, "total")
}

func (e *Exporter) Deleted(o Order) []string {
	row := []string{o.ID, o.Name}
	if e.IncludeTax {
		row = append(row, o.Tax)
	}
	row = append(row, o.Total)
	// expect: hardcoded-offset
	return slices.Delete(row, 2, 3)
}

func (e *Exporter) Last(o Order) string {
	row := []string{o.ID}
	if e.IncludeTax {
		row = append(row, o.Tax)
	}
	// ok: hardcoded-offset (the last)
	return row[len(row)-1]
}

func Checked(line string) (string, bool) {
	parts := strings.Split(line, ",")
	if len(parts) != 3 {
		return "", false
	}
	// ok: hardcoded-offset (the length is checked)
	return parts[2], true
}

func Group(line string, re *regexp.Regexp) string {
	m := re.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	// ok: hardcoded-offset (groups)
	return m[2]
}

func Frame(b []byte) (byte, uint16) {
	// ok: hardcoded-offset (the protocol)
	return b[3], binary.BigEndian.Uint16(b[4:6])
}

func Fixed() string {
	months := [3]string{"jan", "feb", "mar"}
	// ok: hardcoded-offset (always the same)
	return months[2]
}

func (e *Exporter) Guarded(o Order) []string {
	row := []string{o.ID}
	if e.IncludeTax {
		row = append(row, o.Tax)
	}
	row = append(row, o.Total)
	if e.IncludeTax {
		// ok: hardcoded-offset (the same condition)
		row[1] = format(row[1])
	}
	return row
}

func Command(verbose bool, target string) []string {
	cmd := []string{"git", "clone"}
	if verbose {
		cmd = append(cmd, "-v")
	}
	cmd = append(cmd, target)
	// expect: hardcoded-offset
	cmd[2] = strings.TrimSpace(cmd[2])
	return cmd
}
