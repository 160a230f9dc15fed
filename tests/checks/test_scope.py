"""The scope check: what counts, what ties files together, and both limits."""

from __future__ import annotations

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_scope
from llmreview.checks.merge_order import find_needs
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

    def test_an_area_of_one_folder_is_split_by_its_files(self):
        after = {
            f"shop/step{n}.py": (f"from shop.step{n - 1} import go\n" if n else "") + lines_of(f"s{n}") for n in (3, 0, 2, 1)
        }
        assert order(after) == [["shop/step0.py"], ["shop/step1.py"], ["shop/step2.py"], ["shop/step3.py"]]

    def test_one_file_or_files_that_need_each_other_are_not_split(self):
        assert order({"shop/money.py": LONG}) == []
        circle = {"shop/a.py": "from shop.b import y\n" + LONG, "shop/b.py": "from shop.a import x\n" + LONG}
        assert order(circle) == []

    def test_what_only_goes_comes_last(self):
        before = {"shop/old.py": "def total(): ...\n", "shop/user.py": "from shop.old import total\n"}
        after = {"shop/new.py": "def total(): ...\n" + LONG, "shop/user.py": "from shop.new import total\n" + LONG}
        assert order(after, before) == [["shop/new.py"], ["shop/user.py"], ["shop/old.py"]]


IMPORTS = [
    ("b/routes.ts", 'import { place } from "../z/service";\n', "z/service.ts", "export function place() {}\n"),
    ("b/routes.ts", 'import type {\n  Pool,\n} from "../z/pool.js"\n', "z/pool.ts", "export type Pool = {};\n"),
    ("b/routes.js", 'const { place } = require("../z")\n', "z/index.js", "exports.place = f\n"),
    ("b/routes.tsx", 'import pool from "@/z/pool"\n', "src/z/pool.ts", "export default 1\n"),
    ("b/api.py", "from z.orders import place\n", "z/orders.py", "def place(): ...\n"),
    ("b/api.py", "from z import orders\n", "z/orders.py", "def place(): ...\n"),
    ("b/api.py", "import z.orders as o\n", "z/orders.py", "def place(): ...\n"),
    ("src/b/api.py", "from ..z.orders import (\n    place,\n)\n", "src/z/orders.py", "def place(): ...\n"),
    ("b/main.go", 'package b\nimport (\n\t"x.y/app/z"\n)\nfunc F() { z.Put() }\n', "z/put.go", "package z\n\nfunc Put() {}\n"),
    ("b/Api.java", "package b;\nimport com.z.Cart;\n", "z/src/com/z/Cart.java", "package com.z;\nclass Cart {}\n"),
    ("b/Api.java", "package b;\nimport com.z.*;\nclass B { Cart c; }\n", "com/z/Cart.java", "package com.z;\nclass Cart {}\n"),
    ("b/Api.kt", "package b\nimport com.z.put\n", "com/z/Puts.kt", "package com.z\n\nfun put() {}\n"),
    ("b/Api.php", "<?php\nnamespace App\\B;\nuse App\\Z\\Cart;\n", "app/Z/Cart.php", "<?php\nnamespace App\\Z;\nclass Cart {}\n"),
    ("b/api.rb", "require_relative '../z/cart'\n", "z/cart.rb", "class Cart; end\n"),
    ("b/api.rb", "require 'z/cart'\n", "lib/z/cart.rb", "class Cart; end\n"),
    ("src/b/api.rs", "use crate::z::cart::{Cart, Item};\n", "src/z/cart.rs", "pub struct Cart;\n"),
    ("src/b/api.rs", "use super::super::z::Cart;\n", "src/z.rs", "pub struct Cart;\n"),
]


class TestOrderOfImports:
    """What imports another file of the change comes after it, however small, however short the name."""

    @pytest.mark.parametrize(("user", "statement", "path", "text"), IMPORTS)
    def test_what_is_imported_comes_first(self, user, statement, path, text):
        positions = needs({user: statement, path: text})
        assert positions == {user: {path}, path: set()}

    @pytest.mark.parametrize(("user", "statement", "path", "text"), IMPORTS)
    def test_what_was_there_before_orders_nothing(self, user, statement, path, text):
        positions = needs({user: statement, path: text + "\n"}, {path: text})
        assert positions == {user: set(), path: set()}

    @pytest.mark.parametrize(
        ("user", "statement", "path"),
        [
            ("b/routes.ts", 'import { place } from "./service";\n', "z/service.ts"),
            ("b/routes.ts", 'import pool from "pool";\n', "z/pool.ts"),
            ("b/routes.ts", 'import { a } from "./cart";\n', "b/cart.test.ts"),
            ("b/api.py", "from .orders import go\n", "z/orders.py"),
            ("b/api.py", "# from z.orders import go\n", "z/orders.py"),
            ("b/main.go", 'package b\nimport "x.y/app/z"\n', "z/put.go"),
        ],
    )
    def test_another_file_of_the_name_is_not_meant(self, user, statement, path):
        assert needs({user: statement, path: "x = 1\n"}) == {user: set(), path: set()}

    def test_a_file_goes_after_those_that_imported_it(self):
        before = {"a/old.py": "x = 1\n", "b/user.py": "from a.old import x\n"}
        assert needs({"b/user.py": "x = 1\n"}, before) == {"a/old.py": {"b/user.py"}, "b/user.py": set()}


def needs(after, before=None):
    sides = [{path: text.encode() for path, text in side.items()} for side in (before or {}, after)]
    files = list(change_between(*sides).files)
    return {files[one].path: {files[other].path for other in others} for one, others in find_needs(files).items()}


JAVA = "package shop;\nclass {} {{ {} }}\n"
GO = "package shop\n\n{}\n"


class TestPackages:
    """In some languages the files of a package use each other without an import."""

    @pytest.mark.parametrize(
        ("user", "definer"),
        [
            ({"s/Cart.java": JAVA.format("Cart", "User owner;")}, {"s/User.java": JAVA.format("User", "")}),
            ({"s/Cart.java": JAVA.format("Cart", "Tax t = new Tax();")}, {"t/Tax.java": JAVA.format("Tax", "")}),
            ({"s/cart.kt": "package s\nval total = sum(1)\n"}, {"s/sums.kt": "package s\nfun sum(x: Int) = x\n"}),
            ({"s/Cart.cs": "namespace S;\nclass Cart { User u; }\n"}, {"s/User.cs": "namespace S;\nclass User {}\n"}),
            ({"s/Cart.php": "<?php\nnamespace S;\nnew User();\n"}, {"s/User.php": "<?php\nnamespace S;\nclass User {}\n"}),
            ({"s/cart.go": GO.format("type Cart struct { u *User }")}, {"s/user.go": GO.format("type User struct{}")}),
            ({"s/cart.go": GO.format("func f() { load(1) }")}, {"s/load.go": GO.format("func load(x int) {}")}),
            ({"s/cart.go": GO.format("func f(o item) {}")}, {"s/item.go": GO.format("type item struct{}")}),
        ],
    )
    def test_a_use(self, user, definer):
        assert len(areas(user | definer)) == 1
        assert needs(user | definer) == {**{path: set() for path in definer}, **{path: set(definer) for path in user}}

    @pytest.mark.parametrize(
        ("user", "definer"),
        [
            (
                {"s/Cart.java": JAVA.format("Cart", '/* User */ String a = "User"; // User\n')},
                {"s/User.java": JAVA.format("User", "")},
            ),
            ({"s/Cart.java": JAVA.format("Cart", "x.User y;")}, {"s/User.java": JAVA.format("User", "")}),
            ({"s/Cart.java": JAVA.format("Cart", "User u;")}, {"t/User.java": "package other;\nclass User {}\n"}),
            ({"s/cart.go": GO.format("func f() { x.load(1) }")}, {"s/load.go": GO.format("func load(x int) {}")}),
            ({"s/cart.go": GO.format("func (c Cart) load(x int) {}")}, {"s/load.go": GO.format("func load(x int) {}")}),
            ({"s/cart.go": GO.format("func f() { print(1) }")}, {"s/out.go": GO.format("func print(x int) {}")}),
            ({"s/cart.go": GO.format("func f() { go(1) }")}, {"s/out.go": GO.format("func go(x int) {}")}),
            ({"s/cart.go": GO.format("func f() { item := 1 }")}, {"s/out.go": GO.format("type item struct{}")}),
            ({"s/cart.go": GO.format("func f() { load(1) }")}, {"t/out.go": GO.format("func load(x int) {}")}),
            ({"s/cart.py": "load(1)\n"}, {"s/out.py": "def load(x): ...\n"}),
        ],
    )
    def test_no_use(self, user, definer):
        assert len(areas(user | definer)) == 2

    def test_what_two_files_define_is_neither(self):
        after = {
            "a/a.go": GO.format("func load(x int) {}"),
            "a/b.go": GO.format("func load(y string) { y }"),
            "a/c.go": GO.format("func f() { load(1) }"),
        }
        assert len(areas(after)) == 3


class TestEveryFile:
    def test_is_in_exactly_one_group(self):
        after = {
            "core/__init__.py": "",
            "core/db.py": "class Db: ...\n" + LONG,
            "svc/__init__.py": "",
            "svc/orders.py": "from core.db import Db\n" + LONG,
            "web/__init__.py": "",
            "web/views.py": "from svc.orders import place\n" + LONG,
            "tests/test_db.py": "from core.db import Db\n\n\ndef test_db():\n    assert Db\n",
            "tests/test_views.py": "from web.views import show\nfrom core.db import Db\n\n\ndef test_views():\n    assert show\n",
            "requirements.txt": "flask\n",
            "web/py.typed": "",
            "docs/guide.md": "text\n",
            "web/logo.png": "\0\1",
        }
        groups = order(after)
        assert sorted(path for group in groups for path in group) == sorted(after)
        assert groups == [
            ["core/__init__.py", "core/db.py", "requirements.txt", "tests/test_db.py"],
            ["svc/__init__.py", "svc/orders.py"],
            ["docs/guide.md", "tests/test_views.py", "web/__init__.py", "web/logo.png", "web/py.typed", "web/views.py"],
        ]
