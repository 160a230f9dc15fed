package shelf

// Count says how many items a shelf holds.
func Count(items []string) int { return len(items) }
