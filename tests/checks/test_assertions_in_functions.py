"""Assertions in functions that another one tries again, or runs along with others: each is compared by itself."""

from __future__ import annotations

import pytest

from checks.test_forms import check

TYPESCRIPT = (
    "src/basket.ts",
    "export class Basket {\n  total() {\n    return sum(this.lines);\n  }\n}\n",
    "tests/basket.test.ts",
    """import { Basket } from '../src/basket';

it('adds up', async () => {
  const basket = new Basket();
  await expect(async () => {
    const total = basket.total();
    expect(total).toBe(3);
    expect(basket.lines).toBeDefined();
  }).toPass();
});
""",
)
JAVA = (
    "src/main/java/Basket.java",
    "class Basket {\n    int total() {\n        return sum(lines);\n    }\n}\n",
    "src/test/java/BasketTest.java",
    """import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void addsUp() {
        Basket basket = new Basket();
        await().untilAsserted(() -> {
            int total = basket.total();
            assertThat(total).isEqualTo(3);
            assertThat(basket.lines()).isNotNull();
        });
    }
}
""",
)
LANGUAGES = {"typescript": TYPESCRIPT, "java": JAVA}
LOST = {"typescript": "    expect(total).toBe(3);\n", "java": "            assertThat(total).isEqualTo(3);\n"}
LAST = {
    "typescript": "    expect(basket.lines).toBeDefined();\n",
    "java": "            assertThat(basket.lines()).isNotNull();\n",
}
COMMENT = "    // see above\n"


def kinds(name: str, old: str, new: str) -> list[str]:
    """What a change of the code and of the only case makes of that case."""
    path, code, test_path, test = LANGUAGES[name]
    assert old in test
    after = {path: code.replace("sum(", "rounded("), test_path: test.replace(old, new)}
    return [case.kind for case in check({path: code, test_path: test}, after).cases]


@pytest.mark.parametrize("name", LANGUAGES)
def test_one_of_several_is_lost(name: str) -> None:
    assert kinds(name, LOST[name], COMMENT) == ["form"]
    assert kinds(name, LAST[name], COMMENT) == ["form"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_all_are_lost(name: str) -> None:
    assert kinds(name, LOST[name] + LAST[name], COMMENT) == ["form"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_something_else_is_asserted(name: str) -> None:
    assert kinds(name, LOST[name], LOST[name].replace("3", "4")) == ["modified"]
    assert kinds(name, LOST[name], LOST[name] + LOST[name].replace("total", "basket.net()")) == ["modified"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_something_else_is_prepared(name: str) -> None:
    assert kinds(name, "basket.total()", "basket.total(2)") == ["modified"]


def test_a_function_that_translates_an_error_asserts_nothing() -> None:
    path, code, test_path, _ = JAVA
    test = """import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void addsUp() {
        Basket basket = read("{}");
        basket.total();
    }

    private static Basket read(String json) {
        try {
            return mapper.readValue(json, Basket.class);
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
"""
    found = check({path: code}, {path: code.replace("sum(", "rounded("), test_path: test})
    assert [case.kind for case in found.cases] == ["form"]


def test_the_only_assertion_in_a_block_is_lost() -> None:
    test = """class BasketTest < ActiveSupport::TestCase
  test "adds up" do
    basket = Basket.new
    assert_difference "Line.count", 1 do
      line = basket.add(2)
      assert_equal 2, line.size
    end
  end
end
"""
    code = "class Basket\n  def add(size)\n    lines.create(size)\n  end\nend\n"
    after = {"app/models/basket.rb": code.replace("create", "create!")}
    less = test.replace("      assert_equal 2, line.size\n", "      # see above\n")
    found = check({"app/models/basket.rb": code, "test/basket_test.rb": test}, {**after, "test/basket_test.rb": less})
    assert [case.kind for case in found.cases] == ["form"]
    other = test.replace('"Line.count", 1', '"Line.count", 2')
    found = check({"app/models/basket.rb": code, "test/basket_test.rb": test}, {**after, "test/basket_test.rb": other})
    assert [case.kind for case in found.cases] == ["modified"]


def test_the_inner_of_two_assertions_is_lost() -> None:
    test = """describe Basket do
  it "adds up" do
    expect do
      expect { Basket.new.add(2) }.to_not change { Basket.count }
    end.to change { Line.count }.by(1)
  end
end
"""
    code = "class Basket\n  def add(size)\n    lines.create(size)\n  end\nend\n"
    after = {"app/models/basket.rb": code.replace("create", "create!")}
    less = test.replace("expect { Basket.new.add(2) }.to_not change { Basket.count }", "Basket.new.add(2)")
    found = check({"app/models/basket.rb": code, "spec/basket_spec.rb": test}, {**after, "spec/basket_spec.rb": less})
    assert [case.kind for case in found.cases] == ["form"]
    other = less.replace("Line.count", "Line.open.count")
    found = check({"app/models/basket.rb": code, "spec/basket_spec.rb": test}, {**after, "spec/basket_spec.rb": other})
    assert [case.kind for case in found.cases] == ["modified"]
