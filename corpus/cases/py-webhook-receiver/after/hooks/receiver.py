import hashlib
import hmac
import json
from functools import cached_property
from pathlib import Path

import requests
import yaml


class WebhookReceiver:
    def __init__(self, config_path: Path, spool: Path):
        self.config_path = config_path
        self.spool = spool

    @cached_property
    def settings(self) -> dict:
        text = self.config_path.read_text()
        return yaml.safe_load(text)

    def verify(self, request) -> dict:
        body = request.get_data()
        expected = hmac.new(self.settings["secret"].encode(), body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
            raise PermissionError("signature does not match")
        return json.loads(body)

    def fetch_attachment(self, event: dict) -> Path:
        target = self.spool / event["id"]
        with requests.get(event["attachment_url"], stream=True, timeout=60) as response:
            response.raise_for_status()
            with target.open("wb") as out:
                for chunk in response.iter_content(chunk_size=65536):
                    out.write(chunk)
        return target

    def allowed_senders(self) -> set[str]:
        lines = (self.config_path.parent / "senders.txt").read_text().splitlines()
        return {line.strip() for line in lines if line.strip()}

    def pending(self) -> list[Path]:
        return sorted(self.spool.glob("*"))
