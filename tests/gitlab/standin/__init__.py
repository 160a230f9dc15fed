"""A stand-in for GitLab: real HTTP, real git repositories, GitLab's own rules of positions and notes.

The fixture ``gitlab`` of tests/conftest.py is one that runs; ``with GitLab(prefix="/gitlab", tls=True, limits=Limits(…),
behaviour=Behaviour(…)) as gitlab`` is one with other options (then call ``gitlab.log.check()`` or ``gitlab.check()`` at the end).

    project = gitlab.project("shop", {"a.py": "…"})            # its first commit on main
    bot, grace = project.bot(), project.person("grace", "developer")
    mr = project.merge_request({"a.py": "…"}, "A title")       # opened by ada, with its first version
    mr.push({"a.py": "…"}); mr.force_push({…}); mr.rebase(); mr.rename("a.py", "b.py"); project.move_target({…})
    thread = mr.threads[0]
    mr.reply(thread, "No.", grace); mr.resolve(thread, grace); mr.unresolve(thread, grace)
    mr.thumbs_down(thread.first, grace); mr.tick(note, grace, box=1); mr.edit(note, "…", grace)
    gitlab.fail(method="POST", route="/discussions$", nth=2, how="close-after-commit")
    gitlab.at(lambda: mr.push({…}), method="GET", route="/versions", after=True)
    project.hook(url, "secret", signing_token()); mr.push({…}); gitlab.hooks.send(at_once=20)
    gitlab.check()                                             # what must hold after every scenario

Client: ``gitlab.url``, ``gitlab.api_url``, ``bot.token``, ``gitlab.ca_file``; git: ``project.clone_url`` with the token as password,
or ``project.repository.path``.
"""

from __future__ import annotations

from .elsewhere import Elsewhere
from .faults import FAULTS
from .instance import GitLab
from .limits import Behaviour, Limits
from .positions import Position, Refs
from .proxy import Proxy
from .webhooks import signing_token

__all__ = ["FAULTS", "Behaviour", "Elsewhere", "GitLab", "Limits", "Position", "Proxy", "Refs", "signing_token"]
