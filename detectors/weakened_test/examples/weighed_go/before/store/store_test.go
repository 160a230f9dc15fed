package store

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLen(t *testing.T) {
	rows, err := Store{}.Load("a")
	require.NoError(t, err)
	assert.Equal(t, []string{"a", "b"}, rows)
}

func TestErrorAny(t *testing.T) {
	_, err := Store{}.Load("")
	assert.ErrorIs(t, err, ErrNotFound)
}

func TestErrorsIsPlain(t *testing.T) {
	_, err := Store{}.Load("")
	if !errors.Is(err, ErrNotFound) {
		t.Fatalf("got %v", err)
	}
}

func TestPlainEqualToLen(t *testing.T) {
	rows, err := Store{}.Load("a")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(rows, []string{"a", "b"}) {
		t.Errorf("got %v", rows)
	}
}

func TestTolerance(t *testing.T) {
	assert.InDelta(t, 1.19, Store{}.Price(1), 0.001)
}

func TestMockAny(t *testing.T) {
	gateway := new(MockGateway)
	Store{}.Pay(gateway, 5)
	gateway.AssertCalled(t, "Charge", 5, "EUR")
}

func TestPlainToTestify(t *testing.T) {
	rows, err := Store{}.Load("a")
	if err != nil {
		t.Fatal(err)
	}
	if rows[0] != "a" {
		t.Errorf("got %v", rows)
	}
	if len(rows) != 1 {
		t.Errorf("got %d", len(rows))
	}
}

func TestCmpDiff(t *testing.T) {
	rows, _ := Store{}.Load("a")
	if !reflect.DeepEqual(rows, []string{"a"}) {
		t.Errorf("got %v", rows)
	}
}

func TestRequireToAssert(t *testing.T) {
	rows, err := Store{}.Load("a")
	require.NoError(t, err)
	require.Equal(t, []string{"a"}, rows)
}

func TestErrorsIs(t *testing.T) {
	_, err := Store{}.Load("")
	if err != ErrNotFound {
		t.Fatalf("got %v", err)
	}
}

func TestRowsRenamed(t *testing.T) {
	tests := []struct {
		name string
		n    int
		want float64
	}{
		{"one", 1, 1.19},
		{"two", 2, 2.38},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, Store{}.Price(tt.n))
	}
}
