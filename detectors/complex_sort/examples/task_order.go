package tasks

import (
	"cmp"
	"slices"
	"sort"
)

var priority = map[string]int{"high": 0, "medium": 1, "low": 2}

func ByLadder(tasks []Task) {
	// expect: complex-sort
	sort.Slice(tasks, func(i, j int) bool {
		if tasks[i].Priority < tasks[j].Priority {
			return true
		} else if tasks[i].Priority > tasks[j].Priority {
			return false
		}
		if tasks[i].Due.Before(tasks[j].Due) {
			return true
		} else if tasks[i].Due.After(tasks[j].Due) {
			return false
		}
		return tasks[i].Title < tasks[j].Title
	})
}

func BySlices(tasks []Task) {
	// expect: complex-sort
	slices.SortFunc(tasks, func(a, b Task) int {
		if a.Priority < b.Priority {
			return -1
		}
		if a.Priority > b.Priority {
			return 1
		}
		if a.Title < b.Title {
			return -1
		}
		if a.Title > b.Title {
			return 1
		}
		return 0
	})
}

func ByOr(tasks []Task) {
	// ok: complex-sort (comparisons that are chained)
	slices.SortFunc(tasks, func(a, b Task) int {
		return cmp.Or(cmp.Compare(a.Priority, b.Priority), cmp.Compare(a.Title, b.Title))
	})
}

func ByTwo(tasks []Task) {
	// ok: complex-sort (one branch that tells two keys apart)
	sort.Slice(tasks, func(i, j int) bool {
		if tasks[i].Priority != tasks[j].Priority {
			return tasks[i].Priority < tasks[j].Priority
		}
		return tasks[i].Title < tasks[j].Title
	})
}

func ByTable(tasks []Task) {
	// ok: complex-sort (one order in a table)
	sort.Slice(tasks, func(i, j int) bool { return priority[tasks[i].Level] < priority[tasks[j].Level] })
}

func Newest(values []int) []int {
	// expect: complex-sort
	sort.Ints(values)
	slices.Reverse(values)
	return values
}

func NewestByHand(values []int) []int {
	// todo-expect: complex-sort
	sort.Ints(values)
	for i, j := 0, len(values)-1; i < j; i, j = i+1, j-1 {
		values[i], values[j] = values[j], values[i]
	}
	return values
}

func Passes(tasks []Task) {
	// expect: complex-sort
	sort.Slice(tasks, func(i, j int) bool { return tasks[i].Title < tasks[j].Title })
	sort.SliceStable(tasks, func(i, j int) bool { return tasks[i].Priority < tasks[j].Priority })
}

func Bubble(values []int) {
	n := len(values)
	// expect: complex-sort
	for i := 0; i < n; i++ {
		for j := 0; j < n-i-1; j++ {
			if values[j] > values[j+1] {
				values[j], values[j+1] = values[j+1], values[j]
			}
		}
	}
}

func Sections() []string {
	names := []string{"summary", "details", "appendix"}
	order := map[string]int{"appendix": 0, "summary": 1, "details": 2}
	// expect: complex-sort
	sort.Slice(names, func(i, j int) bool { return order[names[i]] < order[names[j]] })
	return names
}

type byDue []Task

func (b byDue) Len() int      { return len(b) }
func (b byDue) Swap(i, j int) { b[i], b[j] = b[j], b[i] }

// ok: complex-sort (one comparison)
func (b byDue) Less(i, j int) bool { return b[i].Due.Before(b[j].Due) }

type byAll []Task

// expect: complex-sort
func (b byAll) Less(i, j int) bool {
	if b[i].Priority < b[j].Priority {
		return true
	}
	if b[i].Priority > b[j].Priority {
		return false
	}
	if b[i].Title < b[j].Title {
		return true
	}
	return false
}

func First(tasks []Task) Task {
	sorted := slices.Clone(tasks)
	// expect: complex-sort
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].Due.Before(sorted[j].Due) })
	return sorted[0]
}
