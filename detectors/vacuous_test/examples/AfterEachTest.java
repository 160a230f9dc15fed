import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AfterEachTest {
  private final List<String> errors = new ArrayList<>();

  @AfterEach
  void nothingWentWrong() {
    assertThat(errors).isEmpty();
  }

  // ok: vacuous-test (what runs after it asserts)
  @Test
  void addsUp() {
    new Basket(errors).add(1);
  }

  // expect: vacuous-test
  @Test
  void holds() {
    new Basket(errors).add(1);
    assertTrue(true);
  }
}
