import asyncio
import logging

from hostapp.plugins import SecretPlugin

from vaultplugin.client import VaultClient

logger = logging.getLogger(__name__)


class VaultPlugin(SecretPlugin):
    def __init__(self, client: VaultClient):
        self.client = client

    def resolve(self, name: str) -> str:
        raise KeyError(name)
