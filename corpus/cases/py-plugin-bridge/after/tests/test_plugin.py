from vaultplugin.plugin import VaultPlugin


class FakeClient:
    def __init__(self, **secrets):
        self.secrets = secrets

    async def read(self, name):
        return self.secrets[name]

    def iter_names(self):
        yield from self.secrets

    def open(self):
        return self

    def version(self):
        return 2

    def close(self):
        raise OSError("gone")


def test_resolves_a_secret():
    assert VaultPlugin(FakeClient(a="1")).resolve("a") == "1"


def test_names_what_it_has_and_what_not():
    plugin = VaultPlugin(FakeClient(a="1", b="2"))
    assert plugin.names() == ["a", "b"]
    assert plugin.missing({"a", "c"}) == {"c"}


def test_checking_survives_a_close_that_fails():
    assert VaultPlugin(FakeClient()).check() == 2
