import pytest

from blog.slugs import slugify, unique_slug


@pytest.fixture
def taken():
    return {"hello", "hello-2"}


def test_slugify():
    assert slugify("Hello, World!") == "hello-world"


def test_unique(taken):
    assert unique_slug("Hello", taken) == "hello-3"
