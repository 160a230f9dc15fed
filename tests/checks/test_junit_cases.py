"""Small changes of JUnit cases with AssertJ and Mockito: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """package com.acme.shop;

import java.util.ArrayList;
import java.util.List;

public class Basket {
    private final List<Line> lines = new ArrayList<>();
    private final Rates rates;

    public Basket(Rates rates) {
        this.rates = rates;
    }

    public void add(Line line) {
        if (line.qty() <= 0) {
            throw new IllegalArgumentException("qty");
        }
        lines.add(line);
    }

    public long total() {
        long sum = 0;
        for (Line line : lines) {
            sum += line.price() * line.qty();
        }
        return sum;
    }

    public static String slug(String text) {
        return text.trim().toLowerCase().replace(' ', '-');
    }
}
"""

DISCOUNT = """package com.acme.shop;

import java.util.ArrayList;
import java.util.List;

public class Basket {
    private final List<Line> lines = new ArrayList<>();
    private final Rates rates;

    public Basket(Rates rates) {
        this.rates = rates;
    }

    public void add(Line line) {
        if (line.qty() <= 0) {
            throw new IllegalArgumentException("qty");
        }
        lines.add(line);
    }

    public long total() {
        long sum = 0;
        for (Line line : lines) {
            sum += line.price() * line.qty();
        }
        return sum > 100 ? sum * 9 / 10 : sum;
    }

    public static String slug(String text) {
        return text.trim().toLowerCase().replace(' ', '-');
    }
}
"""

STRIPPED = """package com.acme.shop;

import java.util.ArrayList;
import java.util.List;

public class Basket {
    private final List<Line> lines = new ArrayList<>();
    private final Rates rates;

    public Basket(Rates rates) {
        this.rates = rates;
    }

    public void add(Line line) {
        if (line.qty() <= 0) {
            throw new IllegalArgumentException("qty");
        }
        lines.add(line);
    }

    public long total() {
        long sum = 0;
        for (Line line : lines) {
            sum += line.price() * line.qty();
        }
        return sum;
    }

    public static String slug(String text) {
        return text.strip().toLowerCase().replace(' ', '-');
    }
}
"""

TESTS = """package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import org.junit.jupiter.api.*;

class BasketTest {
    @Mock
    private Rates rates;
    private Basket basket;

    @BeforeEach
    void setUp() {
        basket = new Basket(rates);
    }

    @Test
    void addsUp() {
        basket.add(new Line(5, 2));
        assertEquals(10, basket.total());
    }

    @Test
    void rejects() {
        assertThatThrownBy(() -> basket.add(new Line(5, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"a b,a-b", "C,c"})
    void slugs(String text, String expected) {
        assertThat(Basket.slug(text)).isEqualTo(expected);
    }
}
"""

CASES = [
    pytest.param(DISCOUNT, "", "", "warn", None, id="none"),
    pytest.param(
        DISCOUNT,
        "    @Test\n    void addsUp() {",
        "    /** With a discount. */\n    @Test\n    void addsUp() {",
        "warn",
        "form-only",
        id="javadoc",
    ),
    pytest.param(
        DISCOUNT,
        "    void addsUp() {",
        '    @DisplayName("adds up")\n    void addsUp() {',
        "warn",
        "form-only",
        id="display name",
    ),
    pytest.param(
        DISCOUNT,
        "        basket.add(new Line(5, 2));",
        "        basket.add(\n                new Line(5, 2));",
        "warn",
        "form-only",
        id="layout",
    ),
    pytest.param(DISCOUNT, "    void addsUp() {", "    public void addsUp() {", "warn", "form-only", id="public"),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        "        assertEquals(10L, basket.total());",
        "pass",
        "changed",
        id="final var",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        basket.add(new Line(500, 1));\n        basket.total();\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "form-only",
        id="no assertion",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        basket.total();\n        assertTrue(true);\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "form-only",
        id="assertTrue(true)",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        long t = basket.total();\n        assertEquals(t, t);\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "form-only",
        id="self equals",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        assertThat(basket.total()).isEqualTo(basket.total());\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "form-only",
        id="equal calls assertj",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        assertThat(basket.total());\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "form-only",
        id="assertThat without check",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        '    void discounts() {\n        basket.total();\n        when(rates.of("EUR")).thenReturn(2);\n        assertThat(rates.of("EUR")).isEqualTo(2);\n    }\n\n    @Test\n    void rejects() {',
        "warn",
        "form-only",
        id="mock told",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        '    void discounts() {\n        given(rates.of("EUR")).willReturn(2);\n        int found = rates.of("EUR");\n        assertEquals(2, found);\n        basket.total();\n    }\n\n    @Test\n    void rejects() {',
        "warn",
        "form-only",
        id="given willReturn var",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        Basket fake = mock(Basket.class);\n        doReturn(3L).when(fake).total();\n        assertEquals(3L, fake.total());\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "form-only",
        id="doReturn",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        '    void discounts() {\n        basket.total();\n        verify(rates).of("EUR");\n    }\n\n    @Test\n    void rejects() {',
        "pass",
        "changed",
        id="verify",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        Basket fake = mock(Basket.class);\n        fake.total();\n        verify(fake).total();\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "changed",
        id="verify on mocked basket",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        basket.add(new Line(500, 1));\n        assertThat(basket.total()).isEqualTo(450);\n    }\n\n    @Test\n    void rejects() {",
        "pass",
        "changed",
        id="real assertj",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        assertThrows(NullPointerException.class, () -> { basket.add(null); basket.total(); });\n    }\n\n    @Test\n    void rejects() {",
        "pass",
        "changed",
        id="assertThrows real",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        '    void discounts() {\n        assertThat(Basket.slug(" X")).isEqualTo("x");\n    }\n\n    @Test\n    void rejects() {',
        "warn",
        "changed",
        id="unrelated",
    ),
    pytest.param(
        STRIPPED,
        '    @CsvSource({"a b,a-b", "C,c"})',
        '    @CsvSource({"a b,a-b", "C,c", "É,é"})',
        "pass",
        "changed",
        id="csv row",
    ),
    pytest.param(
        STRIPPED, '    @CsvSource({"a b,a-b", "C,c"})', '    @CsvSource({"a b,a-b"})', "warn", "form-only", id="csv row gone"
    ),
    pytest.param(
        DISCOUNT,
        "    @Test\n    void addsUp() {",
        '    @Disabled("flaky")\n    @Test\n    void addsUp() {',
        "warn",
        "form-only",
        id="disabled",
    ),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        "        assertNotNull(basket.total());",
        "warn",
        "form-only",
        id="notNull",
    ),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        "        assertThat(basket.total()).isPositive();",
        "warn",
        "form-only",
        id="isPositive",
    ),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        "        assertTrue(basket.total() > 0);",
        "warn",
        "form-only",
        id="assertTrue > 0",
    ),
    pytest.param(
        DISCOUNT,
        "        basket.add(new Line(5, 2));\n        assertEquals(10, basket.total());",
        "        basket.add(new Line(50, 20));\n        long sum = basket.total();\n        assertNotNull(sum);",
        "warn",
        "form-only",
        id="new setup, notNull",
    ),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        "        assertThat(basket.total()).isEqualTo(10);",
        "warn",
        "form-only",
        id="to assertj same",
    ),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        '        assertEquals(10, basket.total(), "sum");',
        "warn",
        "form-only",
        id="message",
    ),
    pytest.param(
        DISCOUNT,
        "    void rejects() {",
        "    void discounts() {\n        try {\n            assertEquals(450, basket.total());\n        } catch (Throwable t) {\n            // later\n        }\n    }\n\n    @Test\n    void rejects() {",
        "warn",
        "form-only",
        id="swallowed",
    ),
    pytest.param(
        DISCOUNT,
        "    @Test\n    void rejects() {",
        "    private void assertTotal(long expected) {\n        assertEquals(expected, basket.total());\n    }\n\n    @Test\n    void discounts() {\n        basket.add(new Line(500, 1));\n        assertTotal(450);\n    }\n\n    @Test\n    void rejects() {",
        "pass",
        "changed",
        id="helper",
    ),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        "        basket.total();",
        "warn",
        "form-only",
        id="deleted assertion",
    ),
    pytest.param(
        DISCOUNT,
        "        assertEquals(10, basket.total());",
        "        System.out.println(basket.total());\n        assertEquals(10, basket.total());",
        "warn",
        "form-only",
        id="print",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in TESTS
    found = check(
        {"src/main/java/com/acme/shop/Basket.java": CODE, "src/test/java/com/acme/shop/BasketTest.java": TESTS},
        {"src/main/java/com/acme/shop/Basket.java": code, "src/test/java/com/acme/shop/BasketTest.java": TESTS.replace(old, new)},
    )
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary
