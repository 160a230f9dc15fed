import asyncio
from pathlib import Path

from gallery.thumbnails import publish, thumbnails, upload_all


def test_renders_each_file(sample_images):
    rendered = thumbnails(sample_images, 64)
    assert set(rendered) == set(sample_images)
    assert all(data.startswith(b"\xff\xd8") for data in rendered.values())


def test_uploads_under_the_file_name(memory_storage):
    addresses = asyncio.run(upload_all(memory_storage, {Path("a/b.jpg"): b"1"}))
    assert addresses == ["memory://b.jpg"]


def test_publishes_the_index(memory_storage):
    address = asyncio.run(publish(memory_storage, {Path("b.jpg"): b"1"}, b"<html>"))
    assert address == "memory://index.html"
    assert memory_storage.names() == ["b.jpg", "index.html"]
