"""What the dumps of public interfaces show: what went from them, what came, and what is none of others' business."""

from __future__ import annotations

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.claims.dumped_apis import gone_from_dumps
from llmreview.claims.facts import Facts
from llmreview.syntax.sources import ChangedSources

from .test_check import verdict

JVM = """\
public final class shop/Store {
\tpublic fun <init> (Lshop/Reader;Lshop/Settings;)V
\tpublic final fun load (Ljava/lang/String;)Ljava/util/List;
\tpublic final fun save (Ljava/util/List;)V
}

public abstract interface class shop/Reader {
\tpublic abstract fun read ()V
}
"""
KOTLIN = "package shop\n\n%sclass Store(val reader: Reader%s) {\n    fun load(path: String%s): List<Row> = read(path)\n%s}\n"
STORE = KOTLIN % ("", ", val settings: Settings", "", "    fun save(rows: List<Row>) = write(rows)\n")
NO_SETTINGS = KOTLIN % ("", "", "", "    fun save(rows: List<Row>) = write(rows)\n")
NO_SAVE = KOTLIN % ("", ", val settings: Settings", "", "")
LIMITED = KOTLIN % ("", ", val settings: Settings", ", limit: Int = 9", "    fun save(rows: List<Row>) = write(rows)\n")
COUNTED = KOTLIN % ("", ", val settings: Settings", "", "    fun save(rows: List<Row>) = write(rows)\n    fun count(): Int = 1\n")
LOAD, SAVE = JVM.split("\n")[2], JVM.split("\n")[3]
DUMPED = {
    STORE: JVM,
    NO_SETTINGS: JVM.replace("Lshop/Settings;", ""),
    NO_SAVE: JVM.replace(f"{SAVE}\n", ""),
    LIMITED: JVM.replace(
        LOAD,
        LOAD.replace("String;)", "String;I)")
        + "\n\tpublic static synthetic fun load$default (Lshop/Store;Ljava/lang/String;IILjava/lang/Object;)Ljava/util/List;",
    ),
    COUNTED: JVM.replace(SAVE, f"\tpublic final fun count ()I\n{SAVE}"),
}
PATHS = ("store/src/main/kotlin/shop/Store.kt", "store/api/store.api")


def said_of(claim: str, code: tuple[str, str], dump: tuple[str, str], paths: tuple[str, str] = PATHS) -> str:
    before, after = (dict(zip(paths, sides, strict=True)) for sides in zip(code, dump, strict=True))
    return verdict(f"Rows\n\n{claim}.", after, before)


@pytest.mark.parametrize("claim", ["The public API is unchanged", "No API changes", "No public API changes"])
@pytest.mark.parametrize("after", [NO_SETTINGS, NO_SAVE, LIMITED, COUNTED])
def test_an_interface_of_which_the_dump_changed_is_not_unchanged(claim: str, after: str) -> None:
    assert said_of(claim, (STORE, after), (JVM, DUMPED[after])) == "contradicted"


@pytest.mark.parametrize("claim", ["No breaking changes", "Fully backward compatible"])
@pytest.mark.parametrize(
    ("after", "said"),
    [(NO_SETTINGS, "contradicted"), (NO_SAVE, "contradicted"), (LIMITED, "unverifiable"), (COUNTED, "unverifiable")],
)
def test_what_goes_breaks_and_what_comes_does_not(claim: str, after: str, said: str) -> None:
    assert said_of(claim, (STORE, after), (JVM, DUMPED[after])) == said


def test_what_a_dump_shows_that_cannot_be_told_from_code() -> None:
    code = "package shop\n\nval rows by settings<Int>()%s\n"
    dump = "public final class shop/RowsKt {\n\tpublic static final fun getRows ()I\n%s}\n"
    files = (code % "\nval more by settings<Int>()", code % ""), (dump % "\tpublic static final fun getMore ()I\n", dump % "")
    assert said_of("No breaking changes", *files, ("src/Rows.kt", "api/shop.api")) == "contradicted"


ELSEWHERE = NO_SAVE.replace("}\n", "}\n\nopen class Base {\n    fun save(rows: List<Row>) = write(rows)\n}\n", 1)
OTHER_BODY = STORE.replace("read(path)", "all(path)")
OWN, OWN_GONE = (text.replace("    fun ", "    @InternalShopApi\n    fun ") for text in (STORE, NO_SAVE))


@pytest.mark.parametrize(
    ("code", "dump", "count"),
    [
        ((STORE, NO_SAVE), (JVM, DUMPED[NO_SAVE]), 1),
        ((STORE, ELSEWHERE), (JVM, f"{DUMPED[NO_SAVE]}\npublic class shop/Base {{\n{SAVE}\n}}\n"), 0),
        ((STORE, OTHER_BODY), (JVM, DUMPED[NO_SAVE]), 0),  # it is brought up to date with an earlier change
        ((STORE, OTHER_BODY), (JVM, JVM.replace(f"{LOAD}\n{SAVE}", f"{SAVE}\n  {LOAD}")), 0),
        ((STORE, NO_SAVE), tuple(dump.replace("shop/", "shop/internal/") for dump in (JVM, DUMPED[NO_SAVE])), 0),
        ((OWN, OWN_GONE), (JVM, DUMPED[NO_SAVE]), 0),
        ((STORE, NO_SAVE), (JVM.replace("final fun save", "final synthetic fun save"), DUMPED[NO_SAVE]), 0),
    ],
)
def test_what_went_from_an_interface(code: tuple[str, str], dump: tuple[str, str], count: int) -> None:
    old, new = ({path: text.encode() for path, text in zip(PATHS, sides, strict=True)} for sides in zip(code, dump, strict=True))
    sources = ChangedSources(change_between(old, new, "Rows"))
    facts = Facts(sources, check_tests(sources), ())
    assert len(gone_from_dumps(facts, is_breaking=False)) == len(gone_from_dumps(facts, is_breaking=True)) == count


NET = ("src/Shop/Store.cs", "src/Shop/PublicAPI.Shipped.txt", "src/Shop/PublicAPI.Unshipped.txt")
SHIPPED = "#nullable enable\nShop.Store\nShop.Store.Store() -> void\nShop.Store.Load(string! path) -> int\nShop.Store.Limit.get -> int\n"
CS = "namespace Shop;\n\npublic class Store\n{\n    public int Limit { get; }\n%s}\n"
LOADS = "    public int Load(string path) => 1;\n"


@pytest.mark.parametrize(
    ("claim", "method", "shipped", "unshipped", "said"),
    [
        ("No API changes", "", SHIPPED.replace("Shop.Store.Load(string! path) -> int\n", ""), "", "contradicted"),
        ("No API changes", "", SHIPPED, "*REMOVED*Shop.Store.Load(string! path) -> int\n", "contradicted"),
        ("No breaking changes", "", SHIPPED, "*REMOVED*Shop.Store.Load(string! path) -> int\n", "contradicted"),
        ("No API changes", LOADS.replace("Load", "Read"), SHIPPED, "Shop.Store.Read(string! path) -> int\n", "contradicted"),
        ("No breaking changes", LOADS + LOADS.replace("Load", "Read"), SHIPPED, "Shop.Store.Read(string! path) -> int\n", "unverifiable"),
        # a note on null, another order, and what a release moves to the other list
        ("No API changes", LOADS.replace("string", "string?"), SHIPPED.replace("string!", "string?"), "", "unverifiable"),
        ("No API changes", LOADS.replace("=> 1", "=> 2"), "\n".join(sorted(SHIPPED.split("\n"))), "", "unverifiable"),
        ("No API changes", LOADS.replace("=> 1", "=> 2"), SHIPPED.replace("Shop.Store.Limit.get -> int\n", ""), "Shop.Store.Limit.get -> int\n", "unverifiable"),
    ],
)  # fmt: skip
def test_the_lists_of_dot_net(claim: str, method: str, shipped: str, unshipped: str, said: str) -> None:
    before = dict(zip(NET, (CS % LOADS, SHIPPED, ""), strict=True))
    assert verdict(f"Rows\n\n{claim}.", dict(zip(NET, (CS % method, shipped, unshipped), strict=True)), before) == said


REPORT = """\
## API Report File for "shop"

```ts

// @public (undocumented)
export class Store {
    // (undocumented)
    load(path: string): Row[];
    // @internal
    _rows(): Row[];
}

// @beta
export function preview(): void;

```
"""
TS = "export class Store {\n  load(path: string): Row[] {\n    return read(path);\n  }\n%s}\n\n%s"
OWN_ROWS, PREVIEW = "  _rows(): Row[] {\n    return [];\n  }\n", "export function preview(): void {}\n"


@pytest.mark.parametrize(
    ("claim", "code", "report", "said"),
    [
        ("No API changes", TS.replace("path: string", "path: string, limit?: number"), REPORT.replace("path: string", "path: string, limit?: number"), "contradicted"),
        ("No breaking changes", TS.replace("path: string", "path: string, limit?: number"), REPORT.replace("path: string", "path: string, limit?: number"), "unverifiable"),
        ("No API changes", TS.replace("%s}", "}"), REPORT.replace("    _rows(): Row[];\n", ""), "unverifiable"),
        ("No API changes", TS, REPORT.replace("(undocumented)", ""), "unverifiable"),
    ],
)  # fmt: skip
def test_the_reports_of_api_extractor(claim: str, code: str, report: str, said: str) -> None:
    whole = code % ((OWN_ROWS, PREVIEW) if code.count("%s") == 2 else (PREVIEW,))
    files = (TS % (OWN_ROWS, PREVIEW), whole + "// rows\n"), (REPORT, report)
    assert said_of(claim, *files, ("src/store.ts", "etc/shop.api.md")) == said
