package store

// LoadAll was here.
func Load(x int) int {
	Inner := x
	return Inner
}

type Row struct{ ID int }

func (r Row) Name() string { return "" }

const (
	A = iota
	B
	Text = `
)
`
	C, D = 1, 2
)

var X, Y = 1, 2

type (
	Key   string
	Alias = Row
)
