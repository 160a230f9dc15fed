import hashlib
import hmac

import pytest

from hooks.receiver import WebhookReceiver


@pytest.fixture
def receiver(tmp_path):
    (tmp_path / "hooks.yaml").write_text("secret: s3cret\n")
    return WebhookReceiver(tmp_path / "hooks.yaml", tmp_path / "spool")


class FakeRequest:
    def __init__(self, body, signature):
        self.body = body
        self.headers = {"X-Signature": signature}

    def get_data(self):
        return self.body


def test_accepts_a_signed_body(receiver):
    body = b'{"id": "1"}'
    signature = hmac.new(b"s3cret", body, hashlib.sha256).hexdigest()
    assert receiver.verify(FakeRequest(body, signature)) == {"id": "1"}


def test_refuses_a_wrong_signature(receiver):
    with pytest.raises(PermissionError):
        receiver.verify(FakeRequest(b"{}", "0"))


def test_attachment_is_written_in_chunks(receiver, requests_mock):
    receiver.spool.mkdir()
    requests_mock.get("https://files.test/a", content=b"abc")
    path = receiver.fetch_attachment({"id": "a", "attachment_url": "https://files.test/a"})
    assert path.read_bytes() == b"abc"


def test_senders_skip_blank_lines(receiver):
    (receiver.config_path.parent / "senders.txt").write_text("a@x.test\n\nb@x.test\n")
    assert receiver.allowed_senders() == {"a@x.test", "b@x.test"}
