import asyncio
import logging

from hostapp.plugins import SecretPlugin

from vaultplugin.client import VaultClient

logger = logging.getLogger(__name__)


class VaultPlugin(SecretPlugin):
    def __init__(self, client: VaultClient):
        self.client = client

    def resolve(self, name: str) -> str:
        """The secret of that name.

        The host calls its plugins synchronously from a thread without a loop, and the client is only asynchronous: this is
        the one place where both meet.
        """
        return asyncio.run(self.client.read(name))

    def names(self) -> list[str]:
        return list(self.client.iter_names())

    def missing(self, wanted: set[str]) -> set[str]:
        known = list(self.client.iter_names())
        return {name for name in wanted if name not in known}

    def check(self) -> int:
        session = self.client.open()
        try:
            return session.version()
        finally:
            try:
                session.close()
            except OSError:
                logger.debug("closing the session failed", exc_info=True)
