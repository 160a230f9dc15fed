package store

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRows(t *testing.T) {
	if got := Load("a"); len(got) == 0 { // expect: weakened-test
		t.Errorf("got %v", got)
	}
}

func TestEqual(t *testing.T) {
	assert.NotEmpty(t, Load("b")) // expect: weakened-test
}

func TestContains(t *testing.T) {
	require.Contains(t, Load("c"), "c") // expect: weakened-test
}

func TestDelta(t *testing.T) {
	assert.InDelta(t, 1.19, Price(1), 0.5) // expect: weakened-test
}

func TestPrice(t *testing.T) {
	if got := Price(10); got != 12 { // expect: weakened-test
		t.Errorf("got %v", got)
	}
}

func TestErr(t *testing.T) {
	_, err := Open("")
	require.Error(t, err) // expect: weakened-test
}

func TestTable(t *testing.T) {
	for _, tc := range []struct{ in, want string }{ // expect: weakened-test
		{"a", "a"},
		{"b", "b"},
	} {
		if got := Load(tc.in); got[0] != tc.want {
			t.Errorf("got %v", got)
		}
	}
}

func TestCount(t *testing.T) {
	assert.Equal(t, []string{"d"}, Load("d")) // ok: weakened-test (contents for a count)
}

func TestFatal(t *testing.T) {
	if got := Load("e"); got[0] != "e" { // ok: weakened-test (another word for the same)
		t.Fatalf("Load() = %v", got)
	}
}
