package cells

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"
)

func Render(value interface{}) string {
	switch v := value.(type) {
	// expect: string-conversion-chain
	case int:
		return fmt.Sprintf("%v", v)
	case int64:
		return fmt.Sprintf("%v", v)
	case float64:
		return fmt.Sprintf("%v", v)
	case bool:
		return fmt.Sprintf("%v", v)
	default:
		return ""
	}
}

func RenderStrconv(value any) string {
	switch v := value.(type) {
	// expect: string-conversion-chain
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return strconv.FormatBool(v)
	default:
		return fmt.Sprint(v)
	}
}

func RenderIf(value any) string {
	// expect: string-conversion-chain
	if v, ok := value.(int); ok {
		return fmt.Sprintf("%d", v)
	}
	if v, ok := value.(int64); ok {
		return fmt.Sprintf("%d", v)
	}
	if v, ok := value.(bool); ok {
		return fmt.Sprintf("%t", v)
	}
	return ""
}

func RenderFormats(value any) string {
	switch v := value.(type) {
	// ok: string-conversion-chain (formats of their own)
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

func RenderJSON(value any) ([]byte, error) {
	switch v := value.(type) {
	// expect: string-conversion-chain
	case map[string]any:
		return json.Marshal(v)
	case []any:
		return json.Marshal(v)
	case Record:
		return json.Marshal(v)
	}
	return nil, nil
}

func RenderReflect(field reflect.Value) string {
	switch field.Kind() {
	// ok: string-conversion-chain (each is read in its own way)
	case reflect.Int:
		return strconv.FormatInt(field.Int(), 10)
	case reflect.Bool:
		return strconv.FormatBool(field.Bool())
	case reflect.String:
		return field.String()
	}
	return ""
}

func RenderJoined(value any) string {
	switch v := value.(type) {
	// ok: string-conversion-chain (one branch for all)
	case int, int64, float64, bool:
		return fmt.Sprint(v)
	case time.Time:
		return v.Format(time.RFC3339)
	}
	return ""
}
