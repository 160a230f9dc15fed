"""Reports by hand: EXAMPLE is the published example of the JSON report, SAMPLE a change as people meet it, CLEAN one with nothing to say."""

from __future__ import annotations

from llmreview.model import (
    Area,
    CaseReference,
    ChangedSymbol,
    ChangeSummary,
    ChecklistItem,
    Checks,
    Claim,
    ClaimCheck,
    Evidence,
    Finding,
    Fix,
    NotEvaluated,
    Report,
    ScopeCheck,
    Suppression,
    TestCheck,
    TestFile,
)

EXAMPLE = Report(
    version="0.1.0",
    change=ChangeSummary(None, "WORKTREE", "Export", 12, 340, 21, {"python": 300}),
    verdict="fail",
    findings=(
        Finding(
            "a1", "buffered-stream", "memory", "high", 0.93, "fix", "…", "…", "…", Fix("…"), "src/export.py", 42, 47, 9, "export_customers",
            (Evidence("…", 55, 55, "the only use"),), None, 87, ("…",), ("rows = list(query)",),
        ),
    ),
    checks=Checks(
        TestCheck("fail", "…", (ChangedSymbol("…", 10, "…", "added", "untested", (CaseReference("…", 3, "…", True),)),), (TestFile("…", "form-only"),)),
        ClaimCheck("fail", (Claim("…", "commit", "contradicted", "…"),)),
        ScopeCheck("not-evaluated", (Area("…", 3, 120),)),
    ),
    checklist=(ChecklistItem("buffered-stream", "memory", "…", "…", "violated", 87, ("a1",), (Evidence("…", 1, 2, "…"),), "title", ("…",)),),
    not_evaluated=(NotEvaluated("web/app.min.js", "minified", incomplete=True),),
    suppressed=2,
    checked=("buffered-stream",),
)  # fmt: skip

_STREAM_WHY = "Memory grows with the data: the export that works with 100 rows ends the process at 1,000,000."
_STREAM_QUESTION = "Could the rows be written as they are read?"
_STREAM_FIX = "Iterate over the query (`.iterator()`) and hand a generator to the response."

BUFFER = Finding(
    fingerprint="6b1f0c2a9d3e",
    detector="buffered-stream",
    category="memory",
    severity="high",
    confidence=0.93,
    tier="fix",
    message="All customers are held in a list that is read once, in order.",
    question=_STREAM_QUESTION,
    why=_STREAM_WHY,
    fix=Fix(_STREAM_FIX),
    path="src/shop/export.py",
    line=42,
    end_line=42,
    column=12,
    symbol="export_customers",
    evidence=(
        Evidence("src/shop/export.py", 44, 46, "the only use: one loop over it"),
        Evidence("src/shop/export.py", 48, 48, "joined into one string, the response body"),
    ),
    priority=87,
    priority_reasons=("high severity", "on the path of a request", "93 % of such findings were true"),
    excerpt=(
        "    rows = list(Customer.objects.filter(active=True).select_related(\"address\"))",
        "    lines = [\",\".join(HEADER)]",
        "    for row in rows:",
        "        lines.append(\",\".join([row.name, row.email, row.address.city]))",
    ),
)  # fmt: skip
BUFFER_IN_REPORT = BUFFER._replace(
    fingerprint="0d4417be55aa",
    message="The whole file is read into memory and written out once.",
    path="src/shop/reports/monthly.py",
    line=18,
    end_line=19,
    symbol="MonthlyReport.archive",
    evidence=(),
    priority=80,
    excerpt=("    body = source.read()", "    target.write(body)"),
)
OFFSET = Finding(
    fingerprint="93c1aa07d2f4",
    detector="hardcoded-offset",
    category="logic",
    severity="high",
    confidence=0.95,
    tier="fix",
    message="Column 3 is an e-mail only where `with_address` is false: a column is inserted before it otherwise.",
    question="Which column should this be when the optional ones are there?",
    why="The index is right for one shape of the row and silently takes another column for the rest.",
    fix=Fix("Look the column up by its name.", 'row.insert(header.index("email"), mask(customer.email))'),
    path="src/shop/export.py",
    line=63,
    end_line=63,
    column=5,
    symbol="mask_emails",
    evidence=(Evidence("src/shop/export.py", 31, 33, "the column that is inserted on a condition"),),
    priority=84,
    priority_reasons=("high severity", "decides what is written"),
    excerpt=("    row.insert(3, mask(customer.email))",),
)
MASKING = Finding(
    fingerprint="c0ffee00aa11",
    detector="error-masking",
    category="error-handling",
    severity="high",
    confidence=0.81,
    tier="check",
    message="Any error of the request becomes an empty list.",
    question="How does a caller tell “no customers” from “the service is down”?",
    why="The page shows nothing, and nobody learns that it should have shown something.",
    fix=Fix("Catch what you can answer, and let the rest pass."),
    path="web/src/api/customers.ts",
    line=27,
    end_line=30,
    column=5,
    symbol="loadCustomers",
    evidence=(Evidence("web/src/pages/Customers.tsx", 12, 12, "the caller: it has no state for a failure"),),
    priority=76,
    priority_reasons=("high severity", "touches an exported function"),
    excerpt=(
        "    } catch (error) {",
        "\t// 顧客リストを返せない場合は空のリストを返す。画面側ではエラーを区別せず、空の表として表示する(暫定対応、後で直す)",
        "        return [];",
        "    }",
    ),
)
LOGGING = Finding(
    fingerprint="77aa00bb11cc",
    detector="verbose-logging",
    category="style",
    severity="low",
    confidence=0.9,
    tier="fix",
    message="A line is logged for each customer.",
    question="Who reads these lines, and what do they do with them?",
    why="What matters drowns, and each line costs money.",
    fix=Fix("Log the count once, after the loop."),
    path="src/shop/export.py",
    line=45,
    end_line=45,
    column=9,
    symbol="export_customers",
    priority=31,
    priority_reasons=("low severity",),
    excerpt=('        logger.info(f"Processing customer {row.id} ...")',),
)
WHITESPACE = Finding(
    fingerprint="1234abcd5678",
    detector="trailing-whitespace",
    category="style",
    severity="low",
    confidence=1.0,
    tier="fix",
    message="White space at the end of 2 lines.",
    question="Should the editor strip it?",
    why="The next person's diff shows lines that nobody meant to change.",
    fix=Fix("Strip it."),
    path="src/shop/export.py",
    line=50,
    end_line=50,
    column=13,
    symbol="export_customers",
    priority=10,
    priority_reasons=("low severity",),
    excerpt=("    return b   ",),
)
SUPPRESSED = BUFFER._replace(
    fingerprint="feedfacecafe",
    path="src/shop/settings.py",
    line=9,
    end_line=9,
    symbol="load",
    evidence=(),
    suppressed=Suppression("inline", "ten lines at most", "src/shop/settings.py", 8),
    priority=0,
    excerpt=("    return handle.readlines()",),
)


def _untested(path: str, line: int, symbol: str, change: str = "modified") -> ChangedSymbol:
    return ChangedSymbol(path, line, symbol, change, "untested", (), 8)  # type: ignore[arg-type]


SAMPLE = Report(
    version="0.1.0",
    change=ChangeSummary(
        "3f2a1bc0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4", "9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e",
        "Export customers as CSV, streaming, with tests", 9, 214, 38, {"python": 151, "typescript": 63},
    ),
    verdict="fail",
    findings=(BUFFER, OFFSET, BUFFER_IN_REPORT, MASKING, LOGGING, WHITESPACE, SUPPRESSED),
    checks=Checks(
        TestCheck(
            "fail", "No changed test case exercises any of the 7 changed symbols; the one test file was only reformatted.",
            (
                _untested("src/shop/export.py", 38, "export_customers", "added"),
                _untested("src/shop/export.py", 58, "mask_emails", "added"),
                _untested("src/shop/reports/monthly.py", 11, "MonthlyReport.archive"),
                _untested("src/shop/reports/monthly.py", 30, "MonthlyReport.rotate"),
                _untested("web/src/api/customers.ts", 19, "loadCustomers", "added"),
                _untested("web/src/pages/Customers.tsx", 8, "Customers"),
                ChangedSymbol("src/shop/urls.py", 4, "GET /customers/export", "added", "mentioned",
                              (CaseReference("tests/test_urls.py", 12, "test_all_routes_answer", False),), 2),
            ),
            (TestFile("tests/test_export.py", "form-only"),),
        ),
        ClaimCheck("fail", (
            Claim("with tests", "title", "contradicted", "no test case was added or really changed"),
            Claim("streaming", "title", "contradicted", "src/shop/export.py:42 holds all rows"),
            Claim("Customers can be exported as CSV", "commit", "unverifiable", ""),
        )),
        ScopeCheck("pass", (Area("export", 6, 151), Area("web", 3, 63))),
    ),
    checklist=(
        ChecklistItem(
            "buffered-stream", "memory", "Must the whole data set be in memory?", _STREAM_WHY, "violated", 87,
            (BUFFER.fingerprint, BUFFER_IN_REPORT.fingerprint), (), "A data set is held in memory and read once", BUFFER.priority_reasons,
        ),
        ChecklistItem("hardcoded-offset", "logic", OFFSET.question, OFFSET.why, "violated", 84, (OFFSET.fingerprint,), (),
                      "A literal index into a list whose shape varies", OFFSET.priority_reasons),
        ChecklistItem("error-masking", "error-handling", MASKING.question, MASKING.why, "violated", 76, (MASKING.fingerprint,), (),
                      "An error is swallowed", MASKING.priority_reasons),
        ChecklistItem("verbose-logging", "style", LOGGING.question, LOGGING.why, "violated", 31, (LOGGING.fingerprint,), (),
                      "Logs that drown what matters", LOGGING.priority_reasons),
        ChecklistItem("trailing-whitespace", "style", WHITESPACE.question, WHITESPACE.why, "violated", 10, (WHITESPACE.fingerprint,), (),
                      "White space at the end of lines", WHITESPACE.priority_reasons),
        ChecklistItem("personal-data", "security", "May everybody who can reach this route read these e-mail addresses?",
                      "An export leaves the system, and with it the checks that guard the data.", "ask", 60, (),
                      (Evidence("src/shop/urls.py", 4, 4, "a new route"), Evidence("src/shop/export.py", 45, 45, "writes `email`"))),
        ChecklistItem("injection", "security", "What does a spreadsheet make of a name that begins with `=`?",
                      "A cell that begins with = + - @ is run as a formula.", "ask", 58, (),
                      (Evidence("src/shop/export.py", 45, 45, "joins values with commas, without quoting"),)),
        ChecklistItem("concurrency", "logic", "What if two exports run at once?", "Both write the same file.", "ask", 41, (),
                      (Evidence("src/shop/reports/monthly.py", 19, 19, "writes a fixed path"),)),
        ChecklistItem("compatibility", "design", "Does anyone rely on the order of columns that this changes?", "", "ask", 30, (),
                      (Evidence("src/shop/export.py", 31, 33, "the header"),)),
        ChecklistItem("undo", "operations", "How is this taken back when it goes wrong?", "The route is public at once.", "ask", 22),
        ChecklistItem("async-then-join", "api-misuse", "Why wait here?", "", "clear", 0),
        ChecklistItem("dead-null-field", "dead-code", "Is it ever set?", "", "clear", 0),
    ),
    not_evaluated=(
        NotEvaluated("web/dist/app.min.js", "minified"),
        NotEvaluated("web/dist/vendor.min.js", "minified"),
        NotEvaluated("package-lock.json", "lock file"),
        NotEvaluated("docs/shot.png", "binary"),
        NotEvaluated("src/shop/legacy.py", "the file does not parse from line 210 on", incomplete=True),
    ),
    suppressed=1,
    checked=("async-then-join", "buffered-stream", "dead-null-field", "error-masking", "hardcoded-offset", "trailing-whitespace", "verbose-logging"),
)  # fmt: skip

CLEAN = SAMPLE._replace(
    change=SAMPLE.change._replace(head="WORKTREE", title="Name the columns of the export", files=2, added=18, deleted=11),
    verdict="pass",
    findings=(SUPPRESSED,),
    checks=Checks(
        TestCheck("pass", "2 changed cases exercise both changed symbols."),
        ClaimCheck("pass"),
        ScopeCheck("pass", (Area("export", 2, 29),)),
    ),
    checklist=SAMPLE.checklist[-2:],
    not_evaluated=SAMPLE.not_evaluated[:1],
)
