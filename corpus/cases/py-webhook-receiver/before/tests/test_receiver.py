import hashlib
import hmac

import pytest

from hooks.receiver import WebhookReceiver


@pytest.fixture
def receiver(tmp_path):
    (tmp_path / "hooks.yaml").write_text("secret: s3cret\n")
    return WebhookReceiver(tmp_path / "hooks.yaml", tmp_path / "spool")
