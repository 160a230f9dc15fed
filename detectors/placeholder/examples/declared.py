from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    def scale(self, factor):
        raise NotImplementedError(f"{type(self).__name__} cannot be scaled")


class Reader(Protocol):
    def read(self, n: int) -> bytes: ...


@overload
def parse(text: str) -> int: ...
@overload
def parse(text: bytes) -> int: ...
def parse(text):
    return int(text)


class Storage:
    def lock(self):
        """Does nothing: files need no lock."""

    def names(self):
        # the demo project is named after its owner
        return [p.name for p in self.projects]

    def render(self, template):
        # placeholders look like {{ name }}
        return self.fill(template)

    def production(self):
        # In production the pool is shared between workers.
        return self.pool

    def stubs(self):
        # type stubs are read before sources
        return self.read("*.pyi")

    def mock(self):
        return self._mock_server

    def example(self):
        return "for example john@example.com"

    def default(self):
        return {"theme": "light", "language": "en"}

    def __lt__(self, other):
        return NotImplemented


class NullStorage(Storage):
    def save(self, item):
        pass


class Roles:
    ALL = [
        {"id": 1, "name": "admin", "rights": 7},
        {"id": 2, "name": "editor", "rights": 3},
    ]


@cli.group(default="list")
def fragments():
    """The stored fragments."""


def command():
    """Kept for scripts of before."""


def chat(command):
    gathered = []
    for fragments in read_prompts():
        gathered += fragments  # a sum, and of another thing than the group above
    Button(command=command)
    return gathered
