package store_test

import (
	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"

	"example.com/store"
)

var _ = Describe("Store", func() {
	It("sums", func() {
		// expect: weakened-test
		Expect(store.Total([]int{1, 2})).To(BeNumerically(">", 0))
	})

	It("refuses", func() {
		// expect: weakened-test
		Expect(store.Open(nil)).To(HaveOccurred())
	})

	It("lists", func() {
		// expect: weakened-test
		Expect(store.Rows()).To(ContainElement("a"))
	})

	It("waits", func() {
		// ok: weakened-test (only the time that it may take was said)
		Eventually(store.Size).WithTimeout(minute).Should(Equal(4))
	})

	It("counts", func() {
		// ok: weakened-test (contents for a count)
		Expect(store.Names()).To(Equal([]string{"a", "b"}))
	})
})
