import pytest

from vaultplugin.plugin import VaultPlugin


class FakeClient:
    pass


def test_knows_nothing():
    with pytest.raises(KeyError):
        VaultPlugin(FakeClient()).resolve("a")
