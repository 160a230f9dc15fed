"""Changes that a reader sees and a program does not: texts, looks, diagnosis, places of imports, names that nothing reads."""

from __future__ import annotations

import pytest

from .test_forms import check

OPENING = """def show(page, confirm):
    for url in page.urls:
        if confirm(url):
            open_page(url)
"""
DIAGNOSED = OPENING.replace("open_page(url)", 'print(f"asked for {url}", file=sys.stderr)\n            open_page(url)')
IMPORTING = OPENING.replace("            open_page", "            import browser\n\n            open_page")
PANEL = """export function Panel({ rows, onPick }: Props) {
  return (
    <div>
      <h3>Recipients</h3>
      <p>None</p>
      {rows.map((row) => <Row key={row.id} row={row} onClick={onPick} />)}
    </div>
  );
}
"""
SERVICE = """export class Films {
  async make(prompt: string) {
    const made = await this.client.post(prompt);
    return made.id;
  }
}
"""
COMMAND = """package config

import "github.com/spf13/cobra"

var validateCmd = &cobra.Command{
	Use:   "validate",
	Short: "Validate settings",
	Long: `Checks that
  - the mode is valid`,
	Run: func(command *cobra.Command, args []string) {
		for _, file := range found() {
			validate(file)
		}
	},
}
"""
FIELDS = """class ThinkingModel {
  build() {
    this.inputs = [{ label: "Think", name: "think", description: "Whether it reasons", default: false }];
    return this.inputs.map((input) => input.name);
  }
}
"""
PARSER = """def parser():
    made = ArgumentParser(description="Reads files")
    for name in NAMES:
        made.add_argument(name, type=int, help="how many")
    return made
"""
SPAWN = """package config

func serve(server *Server) {
	server.OnOrigin(func(origin string) bool {
		for range server.rules {
			return true
		}
		return false
	})
}
"""

FLAGS = """export const USE_FIRST = () =>
  loadFlag("USE_FIRST");
"""
ICON = """export function Sized({ item }: Props) {
  return item.urgent ? <Bell size={12} /> : <Dot item={item} />;
}
"""
DRAWN = """export const Arrow: React.FC<Icon> = ({ className = "dark", ...rest }) => (
  <svg className={`${className} thin`} viewBox="0 0 7 5" {...rest}>
    <path d="M1" />
  </svg>
);
"""
LIMITS = """package rss

const (
	maxItems       = 100
	maxTitleLength = 128
)
"""
HELP = """package config

import (
	"fmt"
	"strings"
)

func newCommand() *Command {
	longDoc := strings.Builder{}
	for _, option := range options() {
		longDoc.WriteString(fmt.Sprintf("- %s: %s", option.Key, option.Description))
	}
	return &Command{Use: "config", Long: longDoc.String()}
}
"""
RANGE = """package config

func names(files map[string]string) []string {
	found := []string{}
	for name, _ := range files {
		found = append(found, name)
	}
	return found
}
"""
MODAL = """export function useModal(open) {
  return useCallback(() => {
    for (const name of names()) open({ classNames: { modal: 'wide dark' }, title: 'Post' });
  }, []);
}
"""
COSTS = 'COSTS = {"small": 3.0, "large": 15.0}\n'
LOGGED = SERVICE.replace("return made.id", "if (!made) console.error(`none: ${prompt}`);\n    return made.id")
SIGNED = """class Lens
  sig { params(name: String).returns(String) }
  def command(name: nil)
    names.map { |each| each + name }
  end
end
"""
CALLED = SIGNED.replace("sig {", "scope {")
ALLOCATOR = """internal object Allocator : Pool {
    override fun alloc(size: Long): Memory = Memory(ByteBuffer.of(size.toIntOrFail()))
}
"""
KEPT = """class Store
{
    public int Keep(string name, int count)
    {
        return names.Count(each => each == name && count > 0);
    }
}
"""
KEPT_TOO = """class Store {
    int keep(String name) {
        return names.count(each -> each.equals(name));
    }
}
"""
PACKAGE = """<?php

class SupportServiceProvider extends PackageServiceProvider
{
    public function packageRegistered(): void
    {
        $this->app->scoped(Manager::class, fn () => new Manager());
    }
}
"""
RULES = "module.exports.rules = (strict) => { return { semi: strict ? 2 : 1 }; };\n"
HOOKS = """module.exports = { root: true, extends: ["custom", "strict"] };
"""


@pytest.mark.parametrize(
    ("path", "before", "old", "new", "verdict"),
    [
        pytest.param("pages.py", DIAGNOSED, "(f", "(\n                f", "pass", id="diagnosis over several lines"),
        pytest.param("pages.py", DIAGNOSED, " file=sys.stderr", "\n file=sys.stdout", "fail", id="diagnosis that is output now"),
        pytest.param("pages.py", IMPORTING, IMPORTING, "import browser\n\n\n" + OPENING, "pass", id="import to the top"),
        pytest.param(
            "panel.tsx", PANEL, "<h3>Recipients</h3>", "<h3><Trans>Recipients</Trans></h3>", "pass", id="translated text"
        ),
        pytest.param(
            "panel.tsx", PANEL, "<p>None</p>", "<p>None</p>\n      <p className='dim'>Add one</p>", "pass", id="more text"
        ),
        pytest.param("panel.tsx", PANEL, "<p>None</p>", "<p>{rows.length ? 'Some' : 'None'}</p>", "fail", id="computed text"),
        pytest.param("panel.tsx", PANEL, "<p>None</p>", "<p onClick={onPick}>None</p>", "fail", id="text that does something"),
        pytest.param("panel.tsx", PANEL, "<div>", "<div data-testid={`panel-${rows.length}`}>", "pass", id="mark for tests"),
        pytest.param("films.ts", SERVICE, "    return", "    console.log('made', made.id);\n    return", "pass", id="console"),
        pytest.param("cli/films.ts", SERVICE, "    return", "    console.log(made.id);\n    return", "fail", id="terminal"),
        pytest.param("config/config.go", COMMAND, "the mode is valid", "the rule is valid", "pass", id="help of a command"),
        pytest.param(
            "config/config.go", COMMAND, "command *cobra.Command, args", "_ *cobra.Command, _", "pass", id="unused names"
        ),
        pytest.param("config/config.go", COMMAND, "validate(file)", "validate(file, 1)", "fail", id="what a command does"),
        pytest.param("config/serve.go", SPAWN, "origin string", "_ string", "pass", id="unused name"),
        pytest.param("fields.ts", FIELDS, "Whether it reasons", "Whether it thinks aloud", "pass", id="description"),
        pytest.param("fields.ts", FIELDS, 'name: "think"', 'name: "thinking"', "fail", id="name in a description"),
        pytest.param("parse.py", PARSER, "how many", "how many there are", "pass", id="help of an argument"),
        pytest.param("parse.py", PARSER, "type=int", "type=float", "fail", id="type of an argument"),
        pytest.param("lib/__init__.py", "__build__ = 0x021000\n", "0x021000", "0x021100", "pass", id="number of a build"),
        pytest.param(
            "flags.ts", FLAGS, FLAGS, FLAGS + 'export const USE_LAST = () => loadFlag("USE_LAST");\n', "pass", id="a flag"
        ),
        pytest.param("flags.ts", FLAGS, FLAGS, FLAGS + "export const other = (n) => loadFlag(n + 1);\n", "fail", id="no flag"),
        pytest.param("icon.tsx", ICON, "size={12}", "size={16} color={item.color}", "pass", id="size of an icon"),
        pytest.param("icon.tsx", ICON, "item={item}", "item={item.parent}", "fail", id="item of an icon"),
        pytest.param("icon.tsx", ICON, ICON, ICON + DRAWN, "pass", id="a drawing"),
        pytest.param(
            "icon.tsx", ICON, ICON, ICON + DRAWN.replace("<path", "<path onClick={rest.pick}"), "fail", id="a drawing to click"
        ),
        pytest.param("rss/rss.go", LIMITS, "\tmaxTitleLength = 128\n", "", "pass", id="the other constant of a group"),
        pytest.param("rss/rss.go", LIMITS, "100", "50", "fail", id="a constant of a group"),
        pytest.param("config/config.go", HELP, '"- %s', '"- `%s`', "pass", id="help that is put together"),
        pytest.param("config/config.go", HELP.replace("Long:", "Name:"), '"- %s', '"- `%s`', "fail", id="no help"),
        pytest.param(".eslintrc-staged.js", HOOKS, ', "strict"', "", "pass", id="settings of a tool"),
        pytest.param(
            "app/tasks.py", "def send(x):\n    return post(x)\n", "post(x)", "post(x + 1)", "fail", id="tasks of a queue"
        ),
        pytest.param("panel.tsx", PANEL, "<p>None</p>", "{/* nobody */}\n      <p>None</p>{' '}", "pass", id="comment in markup"),
        pytest.param("panel.tsx", PANEL, "<p>None</p>", "{rows.length}\n      <p>None</p>", "fail", id="number in markup"),
        pytest.param("modal.tsx", MODAL, "'wide dark'", "'wide light'", "pass", id="looks of a modal"),
        pytest.param("modal.tsx", MODAL, "title: 'Post'", "title: 'Posts'", "fail", id="title of a modal"),
        pytest.param("lib/costs.py", COSTS, '"large": 15.0', '"huge": 75.0', "pass", id="table of data"),
        pytest.param(
            "packages/eslint-config/index.cjs", RULES, "strict ?", "!strict ?", "pass", id="settings of a tool in a package"
        ),
        pytest.param("packages/rules/index.cjs", RULES, "strict ?", "!strict ?", "fail", id="no settings"),
        pytest.param(
            "panel.tsx", PANEL, "<h3>Recipients</h3>", "<div className='w'><h3>Recipients</h3></div><div />", "pass", id="layout"
        ),
        pytest.param("panel.tsx", PANEL, "<div>\n", "<div onClick={onPick}>\n", "fail", id="layout that does something"),
        pytest.param("panel.tsx", PANEL, "{rows.map", "<Guard>{rows.length}</Guard>{rows.map", "fail", id="no layout"),
        pytest.param("config/serve.go", RANGE, "for name, _ := range", "for name := range", "pass", id="range without a value"),
        pytest.param("config/serve.go", RANGE, "for name, _ := range", "for _, name := range", "fail", id="range over values"),
        pytest.param("lib/limits.py", "LIMIT = 3\n", "3", "4", "fail", id="number of a limit"),
        pytest.param("films.ts", LOGGED, "console.error", "filmLogger.warn", "pass", id="another logger"),
        pytest.param("films.ts", LOGGED, "console.error", "filmSender.warn", "fail", id="no logger"),
        pytest.param("docs-site/films.ts", SERVICE, "made.id", "made.name", "pass", id="site of documentation"),
        pytest.param("docs-store/films.ts", SERVICE, "made.id", "made.name", "fail", id="store of documents"),
        pytest.param("film_examples/films.ts", SERVICE, "made.id", "made.name", "pass", id="examples of a package"),
        pytest.param("film_example_store/films.ts", SERVICE, "made.id", "made.name", "fail", id="store of examples"),
        pytest.param("evals/test-helper.ts", SERVICE, "made.id", "made.name", "pass", id="help of tests"),
        pytest.param("evals/contest-helper.ts", SERVICE, "made.id", "made.name", "fail", id="no help of tests"),
        pytest.param("lib/lens.rb", SIGNED, "(name: String)", "(name: T.nilable(String))", "pass", id="types of a method"),
        pytest.param("lib/lens.rb", CALLED, "(name: String)", "(name: T.nilable(String))", "fail", id="no types of a method"),
        pytest.param("io/Allocator.kt", ALLOCATOR, "override fun", "actual override fun", "pass", id="of a platform"),
        pytest.param("io/Allocator.kt", ALLOCATOR, "override fun", "override suspend fun", "fail", id="more than a mark"),
        pytest.param("io/Allocator.kt", ALLOCATOR, "size: Long): Memory", "size: Long?): Memory?", "pass", id="no value"),
        pytest.param("io/Allocator.kt", ALLOCATOR, "Memory(Byte", "Memory(null as Byte? ?: Byte", "fail", id="another cast"),
        pytest.param("io/Store.cs", KEPT, "each =>", "(each) =>", "pass", id="one parameter in parentheses"),
        pytest.param("io/Store.cs", KEPT, "each =>", "(each, _) =>", "fail", id="two parameters in parentheses"),
        pytest.param("io/Store.java", KEPT_TOO, "each ->", "(each) ->", "pass", id="one parameter in parentheses of Java"),
        pytest.param("io/lexer_fuzz.go", RANGE, "range files", "range files[1:]", "pass", id="tests by random input"),
        pytest.param("io/lexer_fuzzy.go", RANGE, "range files", "range files[1:]", "fail", id="no tests by random input"),
        pytest.param("io/Store.cs", KEPT, "string name", "string? name", "pass", id="no reference"),
        pytest.param("io/Store.cs", KEPT, "int count", "int? count", "fail", id="no number"),
        pytest.param("src/Provider.php", PACKAGE, "new Manager()", "Manager::make(1)", "pass", id="wiring of a package"),
        pytest.param(
            "src/Provider.php",
            PACKAGE.replace("packageR", "r").replace("registered", "resolved"),
            "new Manager()",
            "Manager::make(1)",
            "fail",
            id="no wiring",
        ),
    ],
)
def test_what_a_program_does_not_see(path: str, before: str, old: str, new: str, verdict: str) -> None:
    assert old in before
    assert check({path: before}, {path: before.replace(old, new)}).verdict == verdict
