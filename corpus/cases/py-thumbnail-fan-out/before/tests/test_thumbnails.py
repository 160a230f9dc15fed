from pathlib import Path

from gallery.thumbnails import thumbnails


def test_renders_each_file(sample_images):
    assert len(thumbnails(sample_images, 64)) == len(sample_images)
