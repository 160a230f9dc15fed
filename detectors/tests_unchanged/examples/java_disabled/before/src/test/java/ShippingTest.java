class ShippingTest {
    @Test
    void costs() {
        assertEquals(50, new Shipping().cost(List.of(new Parcel(10)), zone));
    }
}
