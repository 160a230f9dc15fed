package board

type Players []Player

func (p Players) Len() int      { return len(p) }
func (p Players) Swap(i, j int) { p[i], p[j] = p[j], p[i] }

func ByTeam(players []Player) {
	// expect: complex-sort
	sort.SliceStable(players, func(i, j int) bool {
		a, b := players[i], players[j]
		if a.Team != b.Team {
			return a.Team < b.Team
		}
		if a.Score != b.Score {
			return a.Score > b.Score
		}
		if a.Wins != b.Wins {
			return a.Wins > b.Wins
		}
		return a.Name < b.Name
	})
}

func Select(values []int) {
	// expect: complex-sort
	for i := 0; i < len(values); i++ {
		min := i
		for j := i + 1; j < len(values); j++ {
			if values[j] < values[min] {
				min = j
			}
		}
		values[i], values[min] = values[min], values[i]
	}
}

func Insert(values []int) {
	// expect: complex-sort
	for i := 1; i < len(values); i++ {
		key := values[i]
		j := i - 1
		for j >= 0 && values[j] > key {
			values[j+1] = values[j]
			j--
		}
		values[j+1] = key
	}
}

func Reversed(names []string) []string {
	// expect: complex-sort
	sort.Strings(names)
	slices.Reverse(names)
	return names
}

func Shuffle(values []int) {
	// ok: complex-sort (it mixes)
	for i := len(values) - 1; i > 0; i-- {
		j := rand.Intn(i + 1)
		values[i], values[j] = values[j], values[i]
	}
}

func Pairs(values []int) int {
	n := 0
	// ok: complex-sort (it counts)
	for i := 0; i < len(values); i++ {
		for j := i + 1; j < len(values); j++ {
			if values[i] > values[j] {
				n++
			}
		}
	}
	return n
}
