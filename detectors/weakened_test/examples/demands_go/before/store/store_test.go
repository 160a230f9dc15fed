package store

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRows(t *testing.T) {
	if got := Load("a"); got[0] != "a" {
		t.Errorf("got %v", got)
	}
}

func TestEqual(t *testing.T) {
	assert.Equal(t, []string{"b"}, Load("b"))
}

func TestContains(t *testing.T) {
	require.Equal(t, []string{"c"}, Load("c"))
}

func TestDelta(t *testing.T) {
	assert.InDelta(t, 1.19, Price(1), 0.001)
}

func TestPrice(t *testing.T) {
	if got := Price(10); got != 11.9 {
		t.Errorf("got %v", got)
	}
}

func TestErr(t *testing.T) {
	_, err := Open("")
	require.ErrorIs(t, err, ErrNoPath)
}

func TestTable(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"a", "a"},
		{"b", "b"},
		{"c", "c"},
	} {
		if got := Load(tc.in); got[0] != tc.want {
			t.Errorf("got %v", got)
		}
	}
}

func TestCount(t *testing.T) {
	assert.Len(t, Load("d"), 1)
}

func TestFatal(t *testing.T) {
	if got := Load("e"); got[0] != "e" {
		t.Errorf("got %v", got)
	}
}
