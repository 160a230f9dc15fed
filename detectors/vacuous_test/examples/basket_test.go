package shop_test

import (
	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"

	"example.com/shop"
)

var _ = Describe("Basket", func() {
	// ok: vacuous-test (it demands a value)
	It("adds up", func() {
		Expect(shop.New().Total()).To(Equal(0))
	})

	// ok: vacuous-test (it is waited for)
	It("settles", func() {
		Eventually(shop.New().Total).WithTimeout(second).Should(BeZero())
	})

	// ok: vacuous-test (the function of another package expects it)
	It("is stored", func() {
		util.ExpectStored(shop.New())
	})

	// expect: vacuous-test
	It("has a weight", func() {
		weight := shop.New().Weight()
		Expect(weight).To(Equal(weight))
	})

	// expect: vacuous-test
	It("has lines", func() {
		Expect(shop.New().Lines())
	})

	// expect: vacuous-test
	It("can be cleared", func() {
		shop.New().Clear()
		Expect(true).To(BeTrue())
	})
})
