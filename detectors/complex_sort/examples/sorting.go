package rank

import (
	"slices"
	"sort"
)

func Ladder(players []Player) {
	// expect: complex-sort
	sort.Slice(players, func(i, j int) bool {
		if players[i].Score != players[j].Score {
			return players[i].Score > players[j].Score
		}
		if players[i].Team != players[j].Team {
			return players[i].Team < players[j].Team
		}
		return players[i].Name < players[j].Name
	})
}

func One(players []Player) {
	// ok: complex-sort (one branch tells two keys apart)
	sort.Slice(players, func(i, j int) bool {
		if players[i].Score != players[j].Score {
			return players[i].Score > players[j].Score
		}
		return players[i].Name < players[j].Name
	})
}

func Compared(players []Player) {
	// expect: complex-sort
	slices.SortFunc(players, func(a, b Player) int {
		if a.Score < b.Score {
			return -1
		} else if a.Score > b.Score {
			return 1
		}
		return 0
	})
}

func Turned(runs []Run) {
	// expect: complex-sort
	sort.Slice(runs, func(i, j int) bool { return runs[i].Started < runs[j].Started })
	slices.Reverse(runs)
}

func Twice(runs []Run) {
	// expect: complex-sort
	sort.Slice(runs, func(i, j int) bool { return runs[i].Name < runs[j].Name })
	sort.SliceStable(runs, func(i, j int) bool { return runs[i].Started < runs[j].Started })
}

func Newest(all []Run) Run {
	runs := slices.Clone(all)
	// expect: complex-sort
	sort.Slice(runs, func(i, j int) bool { return runs[i].Started > runs[j].Started })
	return runs[0]
}

func ByHand(values []int) {
	// expect: complex-sort
	for i := 0; i < len(values); i++ {
		for j := 0; j < len(values)-i-1; j++ {
			if values[j] > values[j+1] {
				values[j], values[j+1] = values[j+1], values[j]
			}
		}
	}
}

func Pairs(values []int) int {
	found := 0
	// ok: complex-sort (nothing changes places)
	for i := 0; i < len(values); i++ {
		for j := i + 1; j < len(values); j++ {
			if values[i] == values[j] {
				found++
			}
		}
	}
	return found
}
