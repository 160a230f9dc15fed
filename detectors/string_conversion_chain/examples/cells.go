package cells

func appendValue(b *strings.Builder, value any) {
	switch v := value.(type) {
	// expect: string-conversion-chain
	case string:
		b.WriteString(v)
	case int:
		b.WriteString(strconv.Itoa(v))
	case int64:
		b.WriteString(strconv.FormatInt(v, 10))
	case bool:
		b.WriteString(strconv.FormatBool(v))
	}
}

func toText(value any) (text string) {
	// expect: string-conversion-chain
	if n, ok := value.(int); ok {
		text = fmt.Sprint(n)
	} else if f, ok := value.(float64); ok {
		text = fmt.Sprint(f)
	} else if b, ok := value.(bool); ok {
		text = fmt.Sprint(b)
	}
	return text
}

func format(kind Kind, value any) string {
	switch kind {
	// ok: string-conversion-chain (formats of their own)
	case Date:
		return value.(time.Time).Format(time.DateOnly)
	case Money:
		return fmt.Sprintf("%.2f", value)
	case Percent:
		return fmt.Sprintf("%d%%", value)
	}
	return fmt.Sprint(value)
}

func byKind(kind string, value any) string {
	switch kind {
	// expect: string-conversion-chain
	case "int":
		return fmt.Sprintf("%v", value)
	case "float":
		return fmt.Sprintf("%v", value)
	case "bool":
		return fmt.Sprintf("%v", value)
	}
	return ""
}
