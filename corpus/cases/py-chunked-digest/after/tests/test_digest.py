import hashlib

from uploads.digest import CHUNK, digest, limits


def test_digest_of_several_pieces(tmp_path):
    content = b"x" * (2 * CHUNK + 1)
    file = tmp_path / "upload"
    file.write_bytes(content)
    assert digest(file) == hashlib.sha256(content).hexdigest()


def test_limits(tmp_path):
    (tmp_path / "settings.json").write_text('{"size": "10"}')
    assert limits(tmp_path) == {"size": 10}
