package shop

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/mock"
	"github.com/stretchr/testify/require"
)

func checkOrder(t *testing.T, order Order) {
	t.Helper()
	if order.Total != 3 {
		t.Fatalf("got %d", order.Total)
	}
}

// expect: vacuous-test
func TestPlace(t *testing.T) {
	order := Place("a")
	t.Log(order.Total)
}

// expect: vacuous-test
func TestDiscard(t *testing.T) {
	_, _ = Pay("a")
}

// expect: vacuous-test
func TestTrue(t *testing.T) {
	Place("a")
	assert.True(t, true)
}

// expect: vacuous-test
func TestSame(t *testing.T) {
	order := Place("a")
	assert.Equal(t, order, order)
}

// expect: vacuous-test
func TestLogged(t *testing.T) {
	order := Place("a")
	if order.Total != 3 {
		t.Logf("got %d", order.Total)
	}
}

// expect: vacuous-test
func TestMock(t *testing.T) {
	m := new(MockRepository)
	m.On("Find", 1).Return(Order{Total: 3})
	assert.Equal(t, Order{Total: 3}, m.Find(1))
}

// expect: vacuous-test
func TestSubtests(t *testing.T) {
	for _, name := range []string{"a", "b"} {
		t.Run(name, func(t *testing.T) {
			Place(name)
		})
	}
}

// expect: vacuous-test
func TestSelf(t *testing.T) {
	order := Place("a")
	if order.Total != order.Total {
		t.Error("differs")
	}
}

func TestHelper(t *testing.T) { // ok: vacuous-test (a helper fails)
	checkOrder(t, Place("a"))
}

func TestErr(t *testing.T) { // ok: vacuous-test (fails on an error)
	if _, err := Pay("a"); err != nil {
		t.Fatal(err)
	}
}

func TestRequire(t *testing.T) { // ok: vacuous-test (asserts)
	order, err := Pay("a")
	require.NoError(t, err)
	require.Equal(t, 3, order.Total)
}

func TestTable(t *testing.T) { // ok: vacuous-test (asserts in the table)
	tests := []struct {
		name string
		want int
	}{{"a", 3}}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if got := Place(tc.name).Total; got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}

func TestExpectations(t *testing.T) { // ok: vacuous-test (what the code did)
	m := new(MockGateway)
	m.On("Charge", 3).Return(nil)
	NewOrders(m).Place("a")
	m.AssertExpectations(t)
}

func TestPanics(t *testing.T) { // ok: vacuous-test (fails where nothing panics)
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Place("")
}

func TestCmp(t *testing.T) { // ok: vacuous-test (compares)
	if diff := cmp.Diff(Order{Total: 3}, Place("a")); diff != "" {
		t.Errorf("differs: %s", diff)
	}
}

func TestGolden(t *testing.T) { // ok: vacuous-test (golden file)
	golden.RequireEqual(t, []byte(Place("a").String()))
}

func ExamplePlace() { // ok: vacuous-test (the output is compared)
	fmt.Println(Place("a").Total)
	// Output: 3
}
