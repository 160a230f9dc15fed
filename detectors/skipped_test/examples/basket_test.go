package shop_test

import (
	"runtime"

	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"

	"example.com/shop"
)

var _ = Describe("Basket", func() {
	// expect: skipped-test
	PIt("adds up", func() {
		Expect(shop.New().Total()).To(Equal(0))
	})

	// expect: skipped-test
	It("adds more", Pending, func() {
		Expect(shop.New(1).Total()).To(Equal(1))
	})

	It("adds most", func() {
		// expect: skipped-test
		Skip("takes too long")
		Expect(shop.New(9).Total()).To(Equal(9))
	})

	// ok: skipped-test (under a condition)
	It("adds on one system", func() {
		if runtime.GOOS == "windows" {
			Skip("there are no baskets")
		}
		Expect(shop.New(2).Total()).To(Equal(2))
	})

	DescribeTable("slugs", func(text, want string) {
		Expect(shop.Slug(text)).To(Equal(want))
	},
		// ok: skipped-test (it is run)
		Entry("lower", "A", "a"),
		// expect: skipped-test
		XEntry("dash", "a b", "a-b"),
	)

	// expect: skipped-test
	FContext("when it is full", func() {
		It("has a weight", func() {
			Expect(shop.New(3).Weight()).To(BeNumerically(">", 0))
		})
	})
})
