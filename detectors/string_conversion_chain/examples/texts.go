package text

import (
	"fmt"
	"strconv"
	"time"
)

func ToText(value any) string {
	switch v := value.(type) {
	// expect: string-conversion-chain
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return fmt.Sprintf("%v", v)
	default:
		return fmt.Sprint(v)
	}
}

func Assigned(value any) string {
	var text string
	switch v := value.(type) {
	// expect: string-conversion-chain
	case int:
		text = fmt.Sprintf("%d", v)
	case uint:
		text = fmt.Sprintf("%d", v)
	case bool:
		text = fmt.Sprintf("%t", v)
	}
	return text
}

func Formats(value any) string {
	switch v := value.(type) {
	// ok: string-conversion-chain (branches with different formats)
	case time.Time:
		return v.Format(time.RFC3339)
	case float64:
		return strconv.FormatFloat(v, 'f', 2, 64)
	case Status:
		return v.Label()
	default:
		return fmt.Sprint(v)
	}
}
