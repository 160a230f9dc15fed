"""Ways from a case to the code that no call shows: by name, by file, through a framework, or only by what both speak of."""

from __future__ import annotations

import pytest

from llmreview.change.memory import MemoryTree, change_between
from llmreview.checks import check_tests
from llmreview.syntax.sources import ChangedSources

LIVEWIRE = """<?php

namespace App\\Livewire;

class Show extends Component
{
    public function copyValue(): string
    {
        return trim(%s);
    }
}
"""
CALLED_BY_NAME = """<?php

use App\\Livewire\\Show;

it('copies the value', function () {
    Livewire::test(Show::class)->call('copyValue')->assertReturned('a');
});
"""
TOLD_BY_NAME = """<?php

use App\\Livewire\\Show;

it('copies the value', function () {
    $show = Mockery::mock(Show::class);
    $show->shouldReceive('copyValue')->andReturn('a');
    expect(page($show))->toBe('a');
});
"""
JOB = """<?php

namespace App\\Jobs;

class CleanUp implements ShouldQueue
{
    public function handle(): void
    {
        foreach ($this->folders as $folder) {
            %s($folder);
        }
    }
}
"""
DISPATCHED = """<?php

use App\\Jobs\\CleanUp;

it('removes the folders', function () {
    CleanUp::dispatchSync(['a']);
    expect(is_dir('a'))->toBeFalse();
});
"""
SCRIPT = """import sys


def main_loop(lines):
    for line in lines:
        print(line.%s())


if __name__ == "__main__":
    main_loop(sys.stdin)
"""
RUN_AS_PROGRAM = """import subprocess


def test_prints_lines():
    done = subprocess.run(["python", "tools/echo.py"], input="a ", capture_output=True, text=True)
    assert done.stdout == "a"
"""
ENGINE = """package engine

func (r *Runner) applyRetryPolicy(retryPolicy Policy, lastAttempt int) int {
	if lastAttempt > 0 {
		return retryPolicy.nextDelay(lastAttempt + %s)
	}
	return 0
}
"""
KINDRED = """package e2e

import "testing"

func TestWaits(t *testing.T) {
	retryPolicy := steady()
	lastAttempt := drive(retryPolicy)
	if lastAttempt != 3 {
		t.Errorf("got %d", lastAttempt)
	}
}
"""
STRANGE = """package e2e

import "testing"

func TestAdds(t *testing.T) {
	if add(1, 2) != 3 {
		t.Error("adds wrongly")
	}
}
"""

COMPACT = """class Bank::Transactions::Processor
  def process
    rows.map { |row| quantity(row) }
  end

  private

  def quantity(row)
    row.amount * %s
  end
end
"""
COMPACT_CASES = """class Bank::Transactions::ProcessorTest < ActiveSupport::TestCase
  test "takes the amount" do
    assert_equal [3], Bank::Transactions::Processor.new(rows).process
  end
end
"""
CLIENT = """class BankClient:
    def validate(self, fix):
        return self._run("check", %s) if fix else None


Client = BankClient
"""
CLIENT_CASES = """from bank.bank_client import Client


def test_validates(client):
    assert client.validate(True) == "done"
"""
VENDOR = """export function baseUrlOf(url: string): string {
  return url.endsWith(%s) ? url : url + "/";
}
"""
VENDOR_CASES = """import { vi, it, expect } from "vitest";
import { baseUrlOf } from "./google";

vi.mock("@ai-sdk/google", () => ({ create: vi.fn() }));

it("ends in a slash", () => {
  expect(baseUrlOf("a")).toBe("a/");
});
"""

CALLBACK = """class Order < ApplicationRecord
  before_destroy :release_stock

  private

  def release_stock
    lines.each { |line| line.give_back(%s) }
  end
end
"""
CALLBACK_CASES = """class PurchasesTest < ActiveSupport::TestCase
  test "gives the stock back" do
    Order.create!(lines: two).destroy
    assert_equal 2, stock
  end
end
"""
STUBBED = """RSpec.describe Bank::Transactions::Processor do
  it "takes the amount" do
    processor = described_class.new
    allow(processor).to receive(:process).and_return([3])
    expect(processor.process).to eq([3])
  end
end
"""
STUB_BESIDE = """RSpec.describe Bank::Transactions::Processor do
  it "takes the amount" do
    source = build(:source)
    allow(source).to receive(:process).and_return(rows)
    expect(Bank::Transactions::Processor.new(source).process).to eq([3])
  end
end
"""
SPAWNING = """export function runNpm(flags: string[]) {
  return spawn("npm", flags, { hidden: %s, shell: shellOf(flags) });
}
"""
READ_AS_TEXT = """import { readFileSync } from "fs";
import { it, expect } from "vitest";

const SOURCE = readFileSync("src/install/npm-helper.ts", "utf8");

it("hides the window", () => {
  expect(SOURCE).toContain("hidden: true");
});
"""
QUEUE_JOB = """<?php

namespace App\\Jobs;

class BackUp
{
    public function __construct(public array $volumes)
    {
        $this->timeout = max(%s, count($volumes) * 60);
    }
}
"""
MADE = """<?php

use App\\Jobs\\BackUp;

it('waits', function () {
    expect((new BackUp(['a']))->timeout)->toBe(7200);
});
"""
BUILTIN = """package config

func modelAdd(args []string) error {
	for range args {
		record(%s)
	}
	return nil
}
"""
BUILTIN_CASES = """package config

import "testing"

func TestAddsOnce(t *testing.T) {
	got := load(t, "model add x")
	if len(got) != 1 {
		t.Errorf("got %d", len(got))
	}
}
"""
MESSAGE = """export function parsePort(text: string): number {
  if (Number.isNaN(Number(text))) throw new Error("the port has to be a %s");
  return Number(text);
}
"""
MESSAGE_CASES = """import { it, expect } from "vitest";
import { start } from "./cli";

it("refuses words", () => {
  expect(start(["--port", "x"])).toBe("the port has to be a number");
});
"""

BROWSED = """import { test, expect } from "@playwright/test";

test("signs in", async ({ page }) => {
  await page.goto("/login");
  await expect(page.getByText("Welcome")).toBeVisible();
});
"""


def verdict_of(path: str, code: str, old: str, new: str, test: str, cases: str) -> str:
    before = {path: (code % old).encode()}
    after = {path: (code % new).encode(), test: cases.encode()}
    return check_tests(ChangedSources(change_between(before, after))).verdict


@pytest.mark.parametrize(
    ("path", "code", "old", "new", "test", "cases", "verdict"),
    [
        ("app/Livewire/Show.php", LIVEWIRE, "$a", "$b", "tests/Feature/PageTest.php", CALLED_BY_NAME, "pass"),
        ("app/Livewire/Show.php", LIVEWIRE, "$a", "$b", "tests/Feature/PageTest.php", TOLD_BY_NAME, "fail"),
        ("app/Jobs/CleanUp.php", JOB, "unlink", "rmdir", "tests/Feature/FoldersTest.php", DISPATCHED, "pass"),
        ("tools/echo.py", SCRIPT, "strip", "rstrip", "tests/test_programs.py", RUN_AS_PROGRAM, "pass"),
        ("app/models/bank/p.rb", COMPACT, "1", "2", "test/models/bank/processor_test.rb", COMPACT_CASES, "pass"),
        ("bank/bank_client.py", CLIENT, "1", "2", "tests/test_bank_client.py", CLIENT_CASES, "pass"),
        ("src/google.ts", VENDOR, '"a"', '"/"', "src/google.test.ts", VENDOR_CASES, "pass"),
        ("app/models/bank/p.rb", COMPACT, "1", "2", "spec/bank/processor_spec.rb", STUBBED, "fail"),
        ("app/models/bank/p.rb", COMPACT, "1", "2", "spec/bank/processor_spec.rb", STUB_BESIDE, "pass"),
        ("src/install/npm-helper.ts", SPAWNING, "false", "true", "tests/windows.test.ts", READ_AS_TEXT, "pass"),
        ("app/Jobs/BackUp.php", QUEUE_JOB, "3600", "7200", "tests/Feature/BackUpTest.php", MADE, "pass"),
        ("app/models/order.rb", CALLBACK, "1", "2", "test/purchases_test.rb", CALLBACK_CASES, "pass"),
        ("config/model.go", BUILTIN, "1", "2", "config/model_test.go", BUILTIN_CASES, "warn"),
        ("src/port.ts", MESSAGE, "digit", "number", "test/cli.test.ts", MESSAGE_CASES, "warn"),
        ("src/port.ts", MESSAGE, "digit", "number", "web/tests/login.spec.ts", BROWSED, "warn"),
        ("engine/runner.go", ENGINE, "1", "2", "more/waits_test.go", KINDRED, "warn"),
        ("engine/runner.go", ENGINE, "1", "2", "more/adds_test.go", STRANGE, "fail"),
    ],
)
def test_what_reaches_the_code(path: str, code: str, old: str, new: str, test: str, cases: str, verdict: str) -> None:
    assert verdict_of(path, code, old, new, test, cases) == verdict


class _SlowTree(MemoryTree):
    """A repository in which no search ends in time."""

    def grep(self, words: tuple[str, ...], seconds: float, paths: tuple[str, ...] = ()) -> None:  # noqa: ARG002
        return None


def test_a_search_that_took_too_long_is_no_proof() -> None:
    before, after = ({"a/pay.py": f"def charge_card(x):\n    return x + fee({n})\n".encode()} for n in (1, 2))
    change = change_between(before, after)
    assert check_tests(ChangedSources(change)).verdict == "fail"
    change.tree = _SlowTree(after)
    assert check_tests(ChangedSources(change)).verdict == "warn"


FILTER = "pub fn datetimeformat(seconds: i64) -> String {\n    let minutes = seconds / %s;\n    write(minutes)\n}\n"
RENDERED = """#[test]
fn test_rendered() {
    let env = environment();
    assert_eq!(env.render("{{ seconds|%s(short) }}"), "18:37");
}
"""


@pytest.mark.parametrize(("name", "verdict"), [("datetimeformat", "warn"), ("relativeformat", "fail")])
def test_a_filter_is_named_in_a_template(name: str, verdict: str) -> None:
    before, after = ({"src/filters.rs": FILTER % n} for n in (60, 61))
    after |= {"tests/rendering.rs": RENDERED % name}
    contents = ({path: text.encode() for path, text in files.items()} for files in (before, after))
    found = check_tests(ChangedSources(change_between(*contents)))
    assert found.verdict == verdict, found.summary
