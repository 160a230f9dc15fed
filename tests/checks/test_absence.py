"""A test that forbids what it demanded before asks for something else, not for less."""

from __future__ import annotations

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.syntax.sources import ChangedSources

JAVA = """import static org.assertj.core.api.Assertions.assertThat;
import org.junit.jupiter.api.Test;

class ConverterTest {
    @Test
    void converts() {
        var map = new Converter().convert(spec());
        %s
    }
}
"""


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ('assertThat(map.get("a")).isEqualTo("b");', 'assertThat(map.containsKey("a")).isFalse();', "modified"),
        ('assertThat(map.get("a")).isEqualTo("b");', 'assertThat(map.containsKey("a")).isTrue();', "form"),
        ('assertThat(map.get("a")).isEqualTo("b");', 'assertThat(map.get("a")).isNotNull();', "form"),
    ],
)
def test_what_is_not_to_be_there(before: str, after: str, kind: str) -> None:
    path = "src/test/java/ConverterTest.java"
    change = change_between({path: (JAVA % before).encode()}, {path: (JAVA % after).encode()})
    assert [case.kind for case in check_tests(ChangedSources(change)).cases] == [kind]
