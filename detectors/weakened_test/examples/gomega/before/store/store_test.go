package store_test

import (
	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"

	"example.com/store"
)

var _ = Describe("Store", func() {
	It("sums", func() {
		Expect(store.Total([]int{1, 2})).To(Equal(3))
	})

	It("refuses", func() {
		Expect(store.Open(nil)).To(MatchError(store.ErrNone))
	})

	It("lists", func() {
		Expect(store.Rows()).To(ConsistOf("a", "b"))
	})

	It("waits", func() {
		Eventually(store.Size).Should(Equal(4))
	})

	It("counts", func() {
		Expect(store.Names()).To(HaveLen(2))
	})
})
