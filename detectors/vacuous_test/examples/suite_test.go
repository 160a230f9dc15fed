package store

import (
	"testing"

	"github.com/stretchr/testify/suite"
)

func TestStoreSuite(t *testing.T) { // ok: vacuous-test (runs the cases of a suite)
	suite.Run(t, new(StoreSuite))
}

func TestCounted(t *testing.T) { // ok: vacuous-test (counted by what is called)
	count := 0
	Each(func() { count++ })
	if count != 3 {
		t.Fatalf("got %d", count)
	}
}
