class StepsTest {
    // expect: vacuous-test
    @Test
    void nobodySubscribes() {
        StepVerifier.create(new Store().rows("a")).expectNext("a");
    }

    @Test
    void verified() { // ok: vacuous-test (subscribes)
        StepVerifier.create(new Store().rows("a")).expectNext("a").verifyComplete();
    }

    @Test
    void equalsContract() { // ok: vacuous-test (a library asserts)
        EqualsVerifier.forClass(Row.class).verify();
    }
}
