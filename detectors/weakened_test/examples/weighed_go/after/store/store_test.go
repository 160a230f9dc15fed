package store

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLen(t *testing.T) {
	rows, err := Store{}.Load("a")
	require.NoError(t, err)
	assert.Len(t, rows, 2) // expect: weakened-test
}

func TestErrorAny(t *testing.T) {
	_, err := Store{}.Load("")
	assert.Error(t, err) // expect: weakened-test
}

func TestErrorsIsPlain(t *testing.T) {
	_, err := Store{}.Load("")
	if err == nil { // expect: weakened-test
		t.Fatal("no error")
	}
}

func TestPlainEqualToLen(t *testing.T) {
	rows, err := Store{}.Load("a")
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 { // expect: weakened-test
		t.Errorf("got %v", rows)
	}
}

func TestTolerance(t *testing.T) {
	assert.InDelta(t, 1.19, Store{}.Price(1), 0.5) // expect: weakened-test
}

func TestMockAny(t *testing.T) {
	gateway := new(MockGateway)
	Store{}.Pay(gateway, 5)
	gateway.AssertCalled(t, "Charge", mock.Anything, mock.Anything) // expect: weakened-test
}

func TestPlainToTestify(t *testing.T) {
	rows, err := Store{}.Load("a")
	require.NoError(t, err)
	assert.Equal(t, "a", rows[0])
	assert.Len(t, rows, 1)
}

func TestCmpDiff(t *testing.T) {
	rows, _ := Store{}.Load("a")
	if diff := cmp.Diff([]string{"a"}, rows); diff != "" {
		t.Errorf("mismatch %s", diff)
	}
}

func TestRequireToAssert(t *testing.T) {
	rows, err := Store{}.Load("a")
	require.NoError(t, err)
	assert.Equal(t, []string{"a"}, rows)
}

func TestErrorsIs(t *testing.T) {
	_, err := Store{}.Load("")
	if !errors.Is(err, ErrNotFound) {
		t.Fatalf("got %v", err)
	}
}

func TestRowsRenamed(t *testing.T) {
	tests := map[string]struct {
		n    int
		want float64
	}{
		"one": {1, 1.19},
		"two": {2, 2.38},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, Store{}.Price(tt.n))
		})
	}
}
