import pytest

from blog.slugs import slugify
from blog.slugs import unique_slug


@pytest.fixture
def taken_slugs():
    return {"hello", "hello-2"}


def test_slugify_replaces_punctuation():
    assert (
        slugify("Hello, World!")
        == "hello-world"
    )


def test_unique_slug_counts_up(taken_slugs):
    assert unique_slug("Hello", taken_slugs) == "hello-3"
