"""The scope check: what counts, what ties files together, and both limits."""

from __future__ import annotations

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_scope
from llmreview.syntax.sources import ChangedSources


def scope(after, before=None, **limits):
    files = [{path: text.encode() for path, text in side.items()} for side in (before or {}, after)]
    return check_scope(ChangedSources(change_between(*files)), **limits)


def areas(after, before=None):
    return sorted(sorted(path for path in area.paths) for area in scope(after, before).areas)


LONG = "".join(f"x{n} = {n}\n" for n in range(410))


UNRELATED = {"billing/tax.py": LONG, "mail/letters.py": "greeting = 1\n", ".vscode/settings.json": "{}\n"}


class TestLimits:
    def test_over_both(self):
        check = scope(UNRELATED)
        assert (check.verdict, check.exceeds, check.lines) == ("fail", ("lines", "areas"), 412)
        assert [area.name for area in check.groups] == ["editor settings", "mail/letters.py", "billing/tax.py"]

    @pytest.mark.parametrize(
        ("after", "exceeds"),
        [
            ({"billing/tax.py": LONG}, ("lines",)),
            (UNRELATED | {"billing/tax.py": "x = 1\n"}, ("areas",)),
            ({"billing/tax.py": "x = 1\n"}, ()),
        ],
    )
    def test_over_one_or_none(self, after, exceeds):
        check = scope(after)
        assert check.exceeds == exceeds
        assert check.verdict == ("warn" if exceeds else "pass")

    def test_limits_are_settings(self):
        assert scope(UNRELATED, lines=412).exceeds == ("areas",)
        assert scope(UNRELATED, areas=4).exceeds == ("lines",)

    @pytest.mark.parametrize("path", ["tests/test_tax.py", "docs/tax.md", "README.md", "tax_test.go"])
    def test_tests_and_documentation_do_not_count(self, path):
        check = scope({path: LONG, "billing/tax.py": "rate = 19\n"})
        assert (check.lines, len(check.areas)) == (1, 1)

    @pytest.mark.parametrize("path", ["scripts/load.sh", ".github/workflows/ci.yml", "deploy/shop.yaml", "Dockerfile"])
    def test_scripts_ci_and_deployment_count(self, path):
        assert scope({path: "one\ntwo\n"}).lines == 2

    def test_removed_lines_count(self):
        assert scope({"a.py": "x = 1\n"}, {"a.py": "x = 1\ny = 2\nz = 3\n"}).lines == 2

    def test_nothing_that_counts_is_no_area(self):
        assert scope({"README.md": "text\n"}).areas == ()


class TestTies:
    """Each pair is one area because of a single tie, and two without it."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ({"shop/billing.py": "from shop.carts import total\n"}, {"shop/carts.py": "sums = 1\n"}),
            ({"shop/billing.py": "import carts\n"}, {"shop/carts.py": "sums = 1\n"}),
            ({"web/page.ts": "import { a } from './lists/cart';\n"}, {"web/lists/cart.ts": "export const a = 1;\n"}),
            ({"a/Billing.java": "class Billing { ShoppingCart cart; }\n"}, {"b/ShoppingCart.java": "class ShoppingCart {}\n"}),
            ({"cmd/main.go": 'package main\nimport "shop/internal/queue"\n'}, {"internal/queue/push.go": "package queue\n"}),
            ({"a/x.go": "package a\nfunc F() { openLedger() }\n"}, {"b/y.go": "package b\nfunc openLedger() {}\n"}),
            ({"api/a.py": "@app.get('/letters/{id}')\ndef f(id): ...\n"}, {"web/b.ts": "fetch(`/api/letters/${id}`)\n"}),
            ({"db/001.sql": "CREATE TABLE vouchers (id int);\n"}, {"app/voucher.rb": "class X; end\n"}),
            ({"app/models/order.rb": "class A; end\n"}, {"app/controllers/orders_controller.rb": "class B; end\n"}),
            ({"a.py": "import os\nos.environ['LEDGER_URL']\n"}, {"deploy/a.yaml": "env:\n  - name: LEDGER_URL\n"}),
            ({".github/workflows/ci.yml": "run: bash scripts/probe.sh\n"}, {"scripts/probe.sh": "echo\n"}),
            ({"Dockerfile": "COPY probe.conf /etc/\n"}, {"etc/probe.conf": "x\n"}),
            ({"a.py": "emit('voucher.redeemed')\n"}, {"b.ts": "on('voucher.redeemed', f)\n"}),
            ({"a/p.json": '{"version": "1.2.3"}\n'}, {"b/q.json": '{"version": "1.2.3"}\n'}),
            ({"mailer/Dockerfile": "COPY main.py .\n"}, {"mailer/main.py": "print(1)\n"}),
            ({"ci/build.yml": "run: docker build apps/mailer\n"}, {"apps/mailer/Dockerfile": "FROM python\n"}),
            ({"queue/src/lib.rs": "pub mod worker;\n"}, {"queue/src/worker.rs": "pub fn run() {}\n"}),
            ({"cli/src/main.rs": "use jobs::worker;\n"}, {"jobs/src/worker.rs": "pub fn run() {}\n"}),
            ({"config/routes.rb": "  resources :shipments\n"}, {"app/models/shipment.rb": "x = 1\n"}),
            ({"infra/RefundConfiguration.cs": "class A {}\n"}, {"api/RefundsController.cs": "class B {}\n"}),
        ],
    )
    def test_a_tie(self, one, other):
        assert len(areas(one | other)) == 1
        for path, text in one.items():
            loose = {path: "".join("y = 1\n" for _ in text.splitlines())}
            by_subject = path in ("app/models/order.rb", "infra/RefundConfiguration.cs")
            assert len(areas(loose | other)) == (1 if by_subject else 2)

    def test_ci_image_build_deployment_and_editor_settings_are_areas_of_their_own(self):
        after = {
            ".gitlab-ci.yml": "a: 1\n",
            ".github/workflows/x.yml": "b: 1\n",
            "Dockerfile": "FROM scratch\n",
            "compose.yaml": "c: 1\n",
            "helm/values.yaml": "d: 1\n",
            ".editorconfig": "e = 1\n",
            "src/f.py": "f = 1\n",
        }
        assert sorted(area.name for area in scope(after).areas) == [
            "CI",
            "deployment",
            "editor settings",
            "image build",
            "src/f.py",
        ]

    def test_tests_tie_nothing_together_and_go_with_what_they_use(self):
        after = {
            "a/tax.py": "def add_tax(): ...\n",
            "b/mail.py": "def send_mail(): ...\n",
            "tests/test_all.py": "add_tax(add_tax)\nsend_mail()\n",
        }
        assert [len(paths) for paths in areas(after)] in ([1, 2], [2, 1])

    def test_dependencies_are_no_area_of_their_own(self):
        assert len(areas({"package.json": '{"a": "1"}\n', "src/a.ts": "export const a = 1;\n"})) == 1

    def test_a_large_area_is_split_by_folders_with_what_is_used_first(self):
        after = {"web/page.py": "from core.money import round_up\n" + LONG, "core/money.py": "def round_up(): ...\n"}
        check = scope(after)
        assert (check.exceeds, len(check.areas)) == (("lines",), 1)
        assert [group.paths[0] for group in check.groups] == ["core/money.py", "web/page.py"]


def lines_of(name):
    return "".join(f"{name}{n} = {n}\n" for n in range(250))


def order(after, before=None):
    return [sorted(group.paths) for group in scope(after, before).groups]


class TestMergeOrder:
    """Areas of their own are split where they are large, in an order in which they can be merged."""

    def test_what_uses_a_new_name_comes_after_it_however_small(self):
        after = {
            "app/config.py": "from services.sandbox import start_sandbox\n",
            "services/sandbox.py": "def start_sandbox(): ...\n" + lines_of("s"),
            "web/page.py": "from app.config import load_config\nfrom services.sandbox import start_sandbox\n" + lines_of("p"),
        }
        assert order(after) == [["services/sandbox.py"], ["app/config.py"], ["web/page.py"]]

    def test_names_that_were_there_before_order_nothing(self):
        """The page uses what the shop had; the shop uses what the page brings."""
        shop, page = "def round_up(): ...\n", "def old_page(): ...\n"
        before = {"shop/money.py": shop, "web/page.py": page}
        after = {
            "shop/money.py": shop + "from web.page import page_title\n" + lines_of("m"),
            "web/page.py": page + "from shop.money import round_up\n\n\ndef page_title(): ...\n" + lines_of("p"),
        }
        assert order(after, before) == [["web/page.py"], ["shop/money.py"]]

    def test_what_takes_a_name_away_comes_after_its_last_use(self):
        before = {
            "core/money.py": "def round_up(): ...\n" + lines_of("m"),
            "web/page.py": "from core.money import round_up\n" + lines_of("p"),
        }
        after = {"core/money.py": "x = 1\n", "web/page.py": "y = 1\n"}
        assert order(after, before) == [["web/page.py"], ["core/money.py"]]

    def test_folders_that_need_each_other_are_one_part(self):
        after = {
            "a/one.py": "from b.two import make_two\n\n\ndef make_one(): ...\n" + lines_of("o"),
            "b/two.py": "from a.one import make_one\n\n\ndef make_two(): ...\n" + lines_of("t"),
            "c/three.py": "from a.one import make_one\n" + lines_of("h"),
        }
        assert order(after) == [["a/one.py", "b/two.py"], ["c/three.py"]]

    def test_small_parts_go_together(self):
        after = {f"part{n}/page_{n}.py": f"from core.money import round_up\nx{n} = 1\n" for n in range(5)}
        after["core/money.py"] = "def round_up(): ...\n" + LONG
        assert order(after) == [["core/money.py"], [f"part{n}/page_{n}.py" for n in range(5)]]

    def test_a_large_area_beside_a_small_one_is_split_too(self):
        after = {
            "web/page.py": "from core.money import round_up\n" + LONG,
            "core/money.py": "def round_up(): ...\n" + LONG,
            ".vscode/settings.json": "{}\n",
        }
        assert order(after) == [[".vscode/settings.json"], ["core/money.py"], ["web/page.py"]]
