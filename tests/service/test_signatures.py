"""Who sent a delivery."""

from __future__ import annotations

import base64
import hashlib
import hmac

import pytest

from llmreview.service.signatures import Secrets, signature_matches, signing_key, token_matches

KEY = b"a key of thirty-two bytes or so.."
NOW = 1_800_000_000
BODY = b'{"object_kind": "merge_request",  "spaces": "kept"}'


def signature(body: bytes = BODY, *, key: bytes = KEY, name: str = "delivery-1", time: int = NOW) -> str:
    digest = hmac.new(key, f"{name}.{time}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


def headers(**changed: str) -> dict[str, str]:
    return {"webhook-id": "delivery-1", "webhook-timestamp": str(NOW), "webhook-signature": signature()} | {
        name.replace("_", "-"): value for name, value in changed.items()
    }


def test_the_vector_of_standard_webhooks():
    """The example of the specification's own libraries."""
    key = signing_key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    given = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    assert signature_matches(given, b'{"test": 2432232314}', Secrets(keys=(key,)), 1614265330)


def test_one_of_several_signatures_and_of_several_keys():
    old, secrets = b"the key before", Secrets(keys=(KEY, b"the key after"))
    assert signature_matches(headers(), BODY, secrets, NOW)
    both = f"{signature(key=old)} {signature()}"
    assert signature_matches(headers(webhook_signature=both), BODY, secrets, NOW)
    assert not signature_matches(headers(webhook_signature=signature(key=old)), BODY, secrets, NOW)


@pytest.mark.parametrize(
    "changed",
    [
        {"webhook_id": "another"},
        {"webhook_id": ""},
        {"webhook_timestamp": str(NOW + 1)},
        {"webhook_timestamp": ""},
        {"webhook_timestamp": "1e9"},
        {"webhook_timestamp": "-5"},
        {"webhook_timestamp": "9" * 5000},
        {"webhook_timestamp": "١٢٣"},
        {"webhook_signature": ""},
        {"webhook_signature": "v1,"},
        {"webhook_signature": "v1,not base64!"},
        {"webhook_signature": "v1,é"},
        {"webhook_signature": signature().removeprefix("v1,")},
        {"webhook_signature": signature().replace("v1,", "v2,")},
        {"webhook_signature": signature(b"another body")},
        {"webhook_signature": " ".join([signature(b"x")] * 16 + [signature()])},
    ],
)
def test_what_is_no_signature(changed):
    assert not signature_matches(headers(**changed), BODY, Secrets(keys=(KEY,)), NOW)


def test_the_bytes_as_they_came_are_signed():
    assert not signature_matches(headers(), BODY.replace(b"  ", b" "), Secrets(keys=(KEY,)), NOW)


@pytest.mark.parametrize(("skew", "fresh"), [(300, True), (-300, True), (301, False), (-301, False)])
def test_five_minutes_of_skew(skew, fresh):
    assert signature_matches(headers(), BODY, Secrets(keys=(KEY,)), NOW + skew) is fresh


def test_the_plain_token():
    secrets = Secrets(tokens=(b"old", b"new"))
    assert token_matches({"x-gitlab-token": "new"}, secrets)
    assert token_matches({"x-gitlab-token": "old"}, secrets)
    assert not token_matches({"x-gitlab-token": "ne"}, secrets)
    assert not token_matches({"x-gitlab-token": ""}, secrets)
    assert not token_matches({}, secrets)
    assert not token_matches({"x-gitlab-token": ""}, Secrets(tokens=(b"",)))


@pytest.mark.parametrize("text", ["", "abc", "whsec_", "whsec_not base64", "WHSEC_YWJj"])
def test_what_is_no_signing_key(text):
    with pytest.raises(ValueError):
        signing_key(text)
