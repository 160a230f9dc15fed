package report

import (
	"fmt"

	"example.com/stock/layout"
	"example.com/stock/shelf"
)

// Line is one line of the report.
func Line(name string, items []string) string {
	total := shelf.Count(items)
	free := shelf.FreePlaces(items)
	return fmt.Sprintf("%s: %d of %d", layout.Padded(name), total, total+free)
}
