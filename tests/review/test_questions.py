"""The questions for the reader: every shipped one appears where it should, and stays away where it has no business."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llmreview.assets import checklists_directory
from llmreview.change import Change
from llmreview.change.memory import change_between
from llmreview.model import ChecklistItem
from llmreview.questions import Question, Subject, ask, read_questions
from llmreview.syntax.sources import ChangedSources

SHIPPED = {question.id: question for question in read_questions(checklists_directory())}

# id -> path, a line that makes it appear, a line of the same kind that does not
LINES = {
    "migration-and-running-code": ("app/migrations/0007_rename.py", "operations = []", None),
    "entity-without-migration": ("shop/models.py", "    email = models.EmailField()", "    email = forms.EmailField()"),
    "transaction-boundary": ("shop/orders.py", "    with transaction.atomic():", "    with transaction.begin_trace():"),
    "raw-sql": (
        "shop/q.py",
        '    cur.execute(f"SELECT * FROM t WHERE id = {id_}")',
        '    cur.execute("SELECT * FROM t WHERE id = %s", (id_,))',
    ),
    "cache-invalidation": ("src/price.ts", "const priceCache = new Map<string, Price>();", "const prices = await load();"),
    "destructive-statement": ("src/purge.ts", "await fs.promises.rm(dir, { recursive: true });", "await form.reset();"),
    "new-endpoint-access": ("api/users.py", '@router.post("/users")', '@pytest.mark.parametrize("x", [1])'),
    "limits-of-input": ("api/upload.py", "async def upload(file: UploadFile): ...", "async def upload(name: str): ..."),
    "outgoing-call-limits": ("lib/feed.py", "    return requests.get(url)", "    return session_for(url)"),
    "serialized-shape": ("proto/order.proto", "  string note = 4;", None),
    "secret-in-source": ("src/conf.py", 'API_KEY = "q8w7e6r5t4y3u2i1o0p9a8s7"', 'API_KEY = os.environ["API_KEY"]'),
    "command-from-input": ("src/run.py", "subprocess.run(command, shell=True)", "subprocess.run([tool, path])"),
    "dynamic-code": ("src/load.py", "state = pickle.loads(body)", "state = yaml.load(body, Loader=SafeLoader)"),
    "path-from-input": ("src/files.ts", "res.sendFile(join(root, req.params.name))", "res.sendFile(INDEX)"),
    "permission-change": ("src/views.py", "@csrf_exempt", "@login_required"),
    "new-setting": ("src/conf.ts", "const region = process.env.REGION;", "const region = settings.region;"),
    "background-work": ("src/jobs.py", "asyncio.create_task(rebuild())", "await rebuild()"),
    "shared-state": (
        "src/Counter.java",
        "private static Map<String, Integer> seen = new HashMap<>();",
        "private final int limit;",
    ),
    "node-or-zone-lost": ("deploy/web.yaml", "  replicas: 3", "  replicas: 1"),
    "pipeline-loosened": (".github/workflows/ci.yml", "    continue-on-error: true", "    continue-on-error: false"),
    "new-dependency": ("package.json", '    "left-pad": "^1.3.0",', '  "version": "1.3.0",'),
    "states-of-the-view": ("src/Orders.tsx", "const { data } = useQuery(ORDERS);", "const total = sum(rows);"),
    "keyboard-and-reader": ("src/Row.tsx", "<div onClick={open}>", "<button onClick={open}>"),
    "time-and-zone": ("src/report.py", "today = date.today()", "today = clock.today(zone)"),
    "money-in-floating-point": ("src/Cart.java", "double totalPrice = 0;", "double ratio = 0;"),
    "retry-and-repetition": ("src/pay.py", "@retry(stop=stop_after_attempt(3))", "@cached"),
    "model-answer-used": ("src/chat.py", "client.chat.completions.create(model=m)", "client.chat.rooms.create(name=n)"),
}
REMOVED = {
    "pipeline-gate": (".github/workflows/ci.yml", "      - run: make check", "# a comment"),
    "removed-public-surface": ("src/api.ts", "export function listOrders() {}", "function listOrders() {}"),
    "removed-check": ("src/pay.py", "    if amount is None: raise ValueError(amount)", "    amount += 1"),
}  # fmt: skip


def adding(path: str, line: str) -> Change:
    return change_between({}, {path: f"{line}\n".encode()})


def removing(path: str, line: str) -> Change:
    return change_between({path: f"kept\n{line}\nlast\n".encode()}, {path: b"kept\nlast\n"})


def ask_about(change: Change, *questions: Question) -> tuple[ChecklistItem, ...]:
    return ask(questions, Subject(ChangedSources(change)), 8).items


def asked(question: Question, change: Change) -> bool:
    return bool(ask_about(change, question))


def test_every_shipped_question_is_tried_here() -> None:
    assert set(SHIPPED) == {*LINES, *REMOVED}


@pytest.mark.parametrize("id_", sorted(LINES))
def test_a_line_that_it_is_about_makes_it_appear(id_: str) -> None:
    path, line, other = LINES[id_]
    assert asked(SHIPPED[id_], adding(path, line))
    assert not asked(SHIPPED[id_], adding("README.md" if other is None else path, other or line))


@pytest.mark.parametrize("id_", sorted(REMOVED))
def test_a_line_that_went_away_makes_it_appear(id_: str) -> None:
    path, line, other = REMOVED[id_]
    assert asked(SHIPPED[id_], removing(path, line))
    assert not asked(SHIPPED[id_], removing(path, other))
    assert not asked(SHIPPED[id_], adding(path, line))


def test_the_evidence_is_the_place_and_the_line() -> None:
    change = change_between({}, {"src/run.py": b"import os\n\nos.system(command)\n"})
    (item,) = ask_about(change, SHIPPED["command-from-input"])
    assert [(e.path, e.line, e.note) for e in item.evidence] == [("src/run.py", 3, "`os.system(command)`")]
    assert (item.status, item.category) == ("ask", "security")


def test_a_removed_line_is_shown_where_it_was() -> None:
    (item,) = ask_about(removing("src/pay.py", "    raise ValueError(amount)"), SHIPPED["removed-check"])
    assert item.evidence[0].line == 1
    assert item.evidence[0].note == "removed: `raise ValueError(amount)`"


@pytest.mark.parametrize("id_", sorted(id_ for id_, question in SHIPPED.items() if question.when.words))
@settings(max_examples=40, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_words_are_a_necessary_condition(id_: str, data: st.DataObject) -> None:
    question = SHIPPED[id_]
    text = data.draw(st.from_regex(re.compile(question.when.added or "", re.MULTILINE)))
    assert any(word in text.lower() for word in question.when.words)


def test_a_check_that_is_only_reworded_did_not_go_away() -> None:
    before = {"pay.py": b"raise ValueError('user secrets')\n"}
    assert not asked(SHIPPED["removed-check"], change_between(before, {"pay.py": b"raise ValueError('custom secrets')\n"}))


@pytest.mark.parametrize(
    ("id_", "path", "line"),
    [
        ("destructive-statement", "Makefile", "\trm -rf .venv/ dist"),
        ("time-and-zone", "src/log.ts", "log({ ts: new Date().toISOString() });"),
    ],
)
def test_what_looks_alike_asks_nothing(id_: str, path: str, line: str) -> None:
    assert not asked(SHIPPED[id_], adding(path, line))


def test_tests_and_untouched_lines_ask_nothing() -> None:
    assert not asked(SHIPPED["command-from-input"], adding("tests/test_run.py", "os.system(command)"))
    unchanged = change_between({"a.py": b"os.system(c)\n"}, {"a.py": b"os.system(c)\nprint()\n"})
    assert not asked(SHIPPED["command-from-input"], unchanged)


def test_at_most_the_given_number_is_asked_and_the_weightiest_first() -> None:
    after = {path: f"{line}\n".encode() for path, line, _ in LINES.values()}
    items = ask_about(change_between({}, after), *SHIPPED.values())
    assert len(items) == 8
    assert items[0].id == "secret-in-source"
    assert [item.priority for item in items] == sorted((item.priority for item in items), reverse=True)


def test_the_evidence_is_the_line_that_matches_and_not_the_empty_one_before() -> None:
    long = '@router.post("/' + "u" * 200 + '")'
    (item,) = ask_about(adding("api/users.py", f"import router\n\n\n{long}"), SHIPPED["new-endpoint-access"])
    assert [(e.line, e.note) for e in item.evidence] == [(4, f"`{long[:79]}…`")]
