package examples

import (
	"slices"
	"strings"
)

func Headers(phone, notes bool) []string {
	headers := []string{"id", "name", "email"}
	// ok: hardcoded-offset (before any conditional change)
	headers = slices.Insert(headers, 2, "sort")
	if phone {
		headers = append(headers, "phone")
	}
	// expect: hardcoded-offset
	headers = slices.Insert(headers, 5, "total")
	if notes {
		// expect: hardcoded-offset
		headers = slices.Insert(headers, 3, "notes")
	}
	return headers
}

func Cut(phone bool, row []string) []string {
	headers := []string{"id", "name"}
	if phone {
		headers = append(headers, "phone")
	}
	headers = append(headers, "total")
	// expect: hardcoded-offset
	headers = append(headers[:2], headers[3:]...)
	if phone {
		// expect: hardcoded-offset
		row = append(row[:3], append([]string{"sort"}, row[3:]...)...)
	}
	// ok: hardcoded-offset (a limit, not a place)
	return headers[:2]
}

func Read(phone bool) (string, string, []string) {
	columns := make([]string, 0, 4)
	columns = append(columns, "id", "name")
	if phone {
		columns = append(columns, "phone")
	}
	columns = append(columns, "total")
	// ok: hardcoded-offset (the first)
	first := columns[0]
	// ok: hardcoded-offset (stands before everything conditional)
	second := columns[1]
	// expect: hardcoded-offset
	total := columns[2]
	// expect: hardcoded-offset
	rest := columns[3:]
	return first + second, total, rest
}

func Declared(phone bool) string {
	var columns []string
	columns = append(columns, "id")
	if phone {
		columns = append(columns, "phone")
	} else {
		columns = append(columns, "mail")
	}
	columns = append(columns, "total")
	// ok: hardcoded-offset (both branches add one)
	return columns[2]
}

func Checked(line string, phone bool) string {
	parts := strings.Split(line, ",")
	columns := []string{"id"}
	if phone {
		columns = append(columns, "phone")
	}
	if len(columns) > 1 {
		// ok: hardcoded-offset (the length is checked)
		return columns[1]
	}
	// ok: hardcoded-offset (parts of a text)
	return parts[2]
}

func Filtered(orders []Order) Order {
	var open []Order
	for _, order := range orders {
		if order.Open {
			open = append(open, order)
		}
	}
	// expect: hardcoded-offset
	return open[1]
}

func Initialised(name string) []string {
	columns := []string{"id"}
	if mark := strings.TrimSpace(name); mark != "" {
		columns = append(columns, mark)
	}
	columns = append(columns, "total")
	// expect: hardcoded-offset
	columns[1] = "sum"
	return columns
}

func Matched(line string) string {
	match := pattern.FindStringSubmatch(line)
	// ok: hardcoded-offset (groups of a regular expression)
	return match[2]
}

func Chosen(kind string) (string, error) {
	var columns []string
	switch kind {
	case "issue":
		columns = []string{"issue", "external"}
	case "wisp":
		columns = []string{"wisp", "external"}
	default:
		return "", errKind
	}
	// ok: hardcoded-offset (every case that goes on gives it two)
	return columns[1], nil
}

func Sometimes(kind string) string {
	columns := []string{"id"}
	switch kind {
	case "issue":
		columns = append(columns, "issue")
	}
	columns = append(columns, "total")
	// expect: hardcoded-offset
	return columns[1]
}
