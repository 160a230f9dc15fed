"""Routes that are said to have come, and what bears them out."""

from __future__ import annotations

import pytest

from .test_check import verdict

SERVER = "import express from 'express';\nimport { all } from './bills';\n\nconst app = express();\n\napp.get('/api/bills', async (req, res) => {\n  res.json(await all());\n});\n"  # fmt: skip
BILLS = "export async function all() {\n  return db.bill.findMany();\n}\n"
SHOP = {"src/server.ts": SERVER, "src/bills.ts": BILLS}
FUNCTION = {"src/bills.ts": BILLS + "\nexport async function oneBill(id: string) {\n  return db.bill.find(id);\n}\n"}


def served(line: str) -> dict[str, str]:
    return {**FUNCTION, "src/server.ts": SERVER + line + "\n"}


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        ("Adds `oneBill` and the route `GET /api/bills/:id`", FUNCTION, "unverifiable"),
        ("Bills\n\n- New endpoint `GET /api/bills/:id`", FUNCTION, "unverifiable"),
        ("Adds `oneBill` and the route `GET /api/bills/:id/receipts`", FUNCTION, "contradicted"),
        ("Bills\n\n- New endpoint `GET /api/bills/{id}/receipts`", FUNCTION, "contradicted"),
        ("Bills\n\nExposes the endpoints `GET /api/bills/:id` and `POST /api/refunds`", FUNCTION, "contradicted"),
        ("Adds `oneBill` and the route `GET /api/bills/:id`", served("app.get('/api/bills/:id', one);"), "supported"),
        ("Bills\n\n- New endpoint `GET /api/bills/{billId}`", served("app.get('/api/bills/:id', one);"), "supported"),
        ("Bills\n\n- New endpoint `DELETE /api/bills/:id`", served("app.get('/api/bills/:id', one);"), "unverifiable"),
        ("Bills\n\n- New route `GET /api/bills/:id/receipts`", served("bills.get('/:id/receipts', receipts);"), "supported"),
        ("Bills\n\n- New route `GET /api/bills/:id`", {"src/bills.router.ts": "router.get('/:id', one);\n"}, "supported"),
        ("Bills\n\n- New route `GET /api/receipts`", {"src/receipts.ts": "router.get('/', all);\n"}, "supported"),
        ("Bills\n\n- New route `GET /api/receipts/:id`", {"src/receipts.ts": "router.get('/', all);\n"}, "unverifiable"),
        ("Bills\n\n- New route `GET /api/receipts/:id`", {"web/main.go": 'package web\n\nfunc routes() {\n\tmux.HandleFunc("/api/receipts/", receipt)\n}\n'}, "supported"),
        ("Bills\n\n- New route `GET /api/bills/:id`", {"app/api/bills/[id]/route.ts": "export async function GET() {}\n"}, "supported"),
        ("Bills\n\n- Added `POST /api/receipts`", {"config/routes.rb": "Rails.application.routes.draw do\n  resources :receipts\nend\n"}, "supported"),
        ("Bills\n\n- Added `POST /api/receipts`", {"app/web.py": '@router.post("/receipts")\ndef add():\n    return save()\n'}, "supported"),
        ("Bills\n\n- Added `POST /api/receipts`", {"app/Api.cs": '[Route("api/[controller]")]\npublic class ReceiptsController\n{\n    [HttpPost]\n    public int Add() { return 1; }\n}\n'}, "unverifiable"),
        ("Bills\n\n- Added `POST /api/receipts`", {**FUNCTION, "package.json": '{"dependencies": {"receipts-api": "1"}}\n'}, "unverifiable"),
        ("Bills\n\n- Added `POST /api/receipts`", {"docs/api.md": "Bills\n"}, "unverifiable"),
        ("Bills\n\n- Added `POST /api/receipts`", {**FUNCTION, "docs/api.md": "POST receipts\n"}, "unverifiable"),
    ],
)  # fmt: skip
def test_routes_that_came(message: str, after: dict[str, str], expected: str) -> None:
    assert verdict(message, after, SHOP) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Bills\n\n- Adds a client for `GET /api/receipts`",
        "Bills\n\n- `POST /api/receipts` answers as before",
        "Bills\n\n- The endpoint `POST /api/receipts` should be added later",
        "Bills\n\n- Adds tracing for the route `POST /api/receipts`",
        "Bills\n\n- Calls `POST /api/receipts`",
        "Bills\n\n- New endpoint `GET /:id`",
    ],
)
def test_routes_that_are_only_spoken_of(message: str) -> None:
    assert verdict(message, FUNCTION, SHOP) in ("none", "unverifiable")
