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

    def pending(self) -> list[Path]:
        return sorted(self.spool.glob("*"))
