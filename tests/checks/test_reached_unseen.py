"""What needs no test in Rust, C#, PHP and on the JVM, and how cases there reach code that no plain call shows."""

from __future__ import annotations

import pytest

from llmreview.change import Change
from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.model import TestCheck as Check
from llmreview.syntax.sources import ChangedSources


def check(before: dict[str, str], after: dict[str, str]) -> Check:
    """The check of a change; ``after`` are the files that it alters or adds."""
    old, new = ({path: text.encode() for path, text in files.items()} for files in (before, after))
    return check_tests(ChangedSources(change_between(old, {**old, **new})))


RUNNING = """fn run(cmd: &str, err: u8) -> String {
    if err > 1 {
        return format!("{}: {:?}", cmd, err);
    }
    String::new()
}
"""
CONTAINER = """public static class ServiceCollectionExtensions
{
    public static void AddDefaultServices(this IServiceCollection services, Settings settings)
    {
        if (settings.SelfHosted)
        {
            services.AddSingleton<IMail, Mail>();
        }
        services.AddScoped<ICache, FeatureCache>();
        services.TryAddKeyedSingleton<IEventWriter, NoopEventWriter>("broadcast");
        services.AddTransient(typeof(IRepository<>), typeof(Repository<>));
        services.AddTokens(settings);
        services.AddSingleton(provider => new Clock(provider, 3));
    }
}
"""
SPEC = "class ConnectionSpec {\n  fun isOpen(port: Int): Boolean {\n    if (port > 9) { return true }\n    return false\n  }\n}\n"
NOTE = "<?php\nclass Test extends Notification\n{\n    public function via($who)\n    {\n        return $who->mail ? ['mail'] : [];\n    }\n}\n"
DEMO = "class Demo {\n  String read() {\n    return ConfigService.read(1);\n  }\n}\n"


@pytest.mark.parametrize(
    ("path", "before", "old", "new", "verdict"),
    [
        pytest.param("src/run.rs", RUNNING, '"{}: {:?}", cmd, err', '"{cmd}: {err:?}"', "pass", id="names in a format"),
        pytest.param("src/run.rs", RUNNING, '"{}: {:?}", cmd, err', '"{err}: {cmd:?}"', "fail", id="other names in a format"),
        pytest.param("src/run.rs", RUNNING, '"{}: {:?}", cmd, err', '"{cmd} - {err:?}"', "fail", id="another format"),
        pytest.param("S.cs", CONTAINER, "services.AddScoped<ICache, FeatureCache>();", "", "pass", id="registration"),
        pytest.param("S.cs", CONTAINER, '"broadcast"', '"storage"', "pass", id="registration under a name"),
        pytest.param("S.cs", CONTAINER, "typeof(Repository<>)", "typeof(Store<>)", "pass", id="registration of types"),
        pytest.param("S.cs", CONTAINER, "services.AddTokens(settings);", "", "pass", id="registrations of another class"),
        pytest.param("S.cs", CONTAINER, "provider, 3", "provider, 4", "fail", id="what is registered is made here"),
        pytest.param("S.cs", CONTAINER, "settings.SelfHosted", "!settings.SelfHosted", "fail", id="when it is registered"),
        pytest.param(
            "src/main/kotlin/net/ConnectionSpec.kt", SPEC, "port > 9", "port > 8", "fail", id="a specification is no spec"
        ),
        pytest.param("app/Notifications/Test.php", NOTE, "['mail'] : []", "['mail'] : ['log']", "fail", id="a test that is sent"),
        pytest.param("shop-demo/src/main/java/Demo.java", DEMO, "read(1)", "read(2)", "pass", id="demonstration"),
    ],
)
def test_what_needs_a_test(path: str, before: str, old: str, new: str, verdict: str) -> None:
    assert old in before
    found = check({path: before}, {path: before.replace(old, new)})
    assert (found.verdict, found.files) == (verdict, ())


def test_a_class_that_only_registers_needs_none() -> None:
    code = """public static class DirtExtensions
{
    public static IServiceCollection AddDirt(this IServiceCollection services)
    {
        services.AddScoped<ICache, FeatureCache>();
        return services;
    }
}
"""
    assert check({}, {"src/DirtExtensions.cs": code}).verdict == "pass"


def test_what_could_not_be_read_before_is_not_new() -> None:
    before = 'class Request(val body: Buffer) {\n  val text: String\n    @Deprecated("Use {@link #x() y()}. ")\n    get() = body.read()\n\n'
    rest = '  /** Its version. */\n  val tls: Version?\n    get() = shake?.version()\n\n  fun header(name: String): String? {\n    if (name == "a") { return null }\n    return find(name)\n  }\n}\n'
    found = check({"R.kt": before + rest}, {"R.kt": before.replace('    @Deprecated("Use {@link #x() y()}. ")\n', "") + rest})
    assert "Request.header" not in [symbol.symbol for symbol in found.symbols]


IGNORING = """pub fn ignores(path: &str) -> bool {
    path.ends_with(".rs") || path.len() > 3
}
"""
TABLE = """
#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! ignored {
        ($name:ident, $path:expr) => {
            #[test]
            fn $name() {
                assert!(ignores($path));
            }
        };
    }

    ignored!(short, "ab.rs");
}
"""


def test_a_macro_makes_cases_of_its_rows() -> None:
    more = TABLE.replace("    ignored!(short", '    ignored!(long, "abcde");\n    ignored!(short')
    found = check({"src/ignore.rs": IGNORING + TABLE}, {"src/ignore.rs": IGNORING.replace("3", "4") + more})
    assert found.verdict == "pass"
    assert [(case.name, case.kind) for case in found.cases] == [("long", "added")]


def test_a_macro_of_another_file_asserts() -> None:
    macros = 'macro_rules! same_text {\n    ($a:expr, $b:expr) => {\n        if $a != $b {\n            panic!("other");\n        }\n    };\n}\n'
    cases = (
        'rgtest!(finds, |dir: Dir, mut cmd: TestCommand| {\n    dir.create("a", "b");\n    same_text!("x", cmd.stdout());\n});\n'
    )
    before = {"src/main.rs": IGNORING, "tests/macros.rs": macros, "tests/misc.rs": cases}
    found = check(before, {"src/main.rs": IGNORING.replace("3", "4"), "tests/misc.rs": cases + cases.replace("finds", "ignores")})
    assert [(file.path, file.status) for file in found.files] == [("tests/misc.rs", "changed")]
    assert found.verdict == "warn", found.summary


def test_a_class_of_the_tests_runs_the_program() -> None:
    helper = "pub struct WorkDir { dir: PathBuf }\n\nimpl WorkDir {\n    pub fn command(&self) -> Command {\n        Command::new(&self.bin())\n    }\n}\n"
    case = 'use workdir::WorkDir;\n\n#[test]\nfn is_quiet() {\n    let wd = WorkDir::new();\n    assert_eq!(wd.stdout("--quiet"), "");\n}\n'
    before = {"src/main.rs": IGNORING, "tests/workdir.rs": helper}
    found = check(before, {"src/main.rs": IGNORING.replace("3", "4"), "tests/tests.rs": case})
    assert (found.verdict, "run the program" in found.summary) == ("warn", True), found.summary


CONTROLLER = """public class AccountController {
  public Response get(String name) {
    return %s;
  }
}
"""
ANSWERING = """public class Answers {
  public static Response handle(Supplier<String> supplier) {
    try {
      return Response.of(supplier.get());
    } catch (Exception e) {
      return Response.failed(e);
    }
  }
}
"""
CONTROLLER_TEST = """class AccountControllerTest {
  @Test
  void gets() {
    assertEquals("a", new AccountController().get("a").text());
  }
}
"""


def test_a_common_name_with_its_class_is_a_call() -> None:
    test = "src/test/java/AccountControllerTest.java"
    before = {"src/main/java/AccountController.java": CONTROLLER % "accounts.of(name)", test: CONTROLLER_TEST}
    after = {
        "src/main/java/AccountController.java": CONTROLLER % "Answers.handle(() -> accounts.of(name))",
        "src/main/java/Answers.java": ANSWERING,
    }
    found = check(before, after)
    assert {symbol.symbol: symbol.status for symbol in found.symbols}["Answers.handle"] == "exercised"
    assert found.verdict == "warn"


def test_java_cases_exercise_kotlin() -> None:
    case = "class ConnectionSpecTest {\n  @Test void opens() {\n    assertTrue(new ConnectionSpec().isOpen(10));\n  }\n}\n"
    code = "src/main/kotlin/net/ConnectionSpec.kt"
    found = check({code: SPEC, "src/test/java/net/ConnectionSpecTest.java": case}, {code: SPEC.replace("> 9", "> 8")})
    assert [symbol.status for symbol in found.symbols] == ["exercised"]


def test_callers_of_callers_are_held_against_changed_cases_too() -> None:
    hosts = "fun toAscii(host: String): String? {\n  if (host.isEmpty()) { return null }\n  return host\n}\n"
    urls = "fun canonicalHost(host: String): String? {\n  return toAscii(host)\n}\n"
    outer = "fun urlOrNull(text: String): String? {\n  return canonicalHost(text)\n}\n"
    old_case = 'class HostsTest {\n  @Test fun ascii() {\n    assertEquals("a", toAscii("a"))\n  }\n}\n'
    new_case = 'class PlatformTest {\n  @Test fun platform() {\n    assertEquals("a", urlOrNull("a"))\n  }\n}\n'
    before = {"src/Hosts.kt": hosts, "src/Urls.kt": urls, "src/Outer.kt": outer, "test/HostsTest.kt": old_case}
    found = check(before, {"src/Hosts.kt": hosts.replace("isEmpty", "isBlank"), "test/PlatformTest.kt": new_case})
    assert found.verdict == "pass", found.summary


CHAIN = """module Sidekiq
  module Middleware
    class Chain
      def initialize_copy(copy)
        copy.entries = %s
      end
    end
  end
end
"""
CLIENT_TEST = """describe 'client' do
  it 'keeps its own' do
    client.middleware { |chain| chain.add Own }
    refute Sidekiq.client_middleware.exists?(Own)
  end
end
"""
ADAPTER = """class Adapter {
  fun selected(socket: Socket): String? {
    return try {
      socket.applicationProtocol
    } catch (e: UnsupportedOperationException) {
      null
    }
  }
}
"""
ADAPTER_TEST = """class ClientTest {
  @Test fun noProtocol() {
    val socket = object : Socket() {
      override fun getApplicationProtocol(): String { throw UnsupportedOperationException() }
    }
    assertEquals(200, client(socket).call().code)
  }
}
"""


@pytest.mark.parametrize(
    ("path", "old", "new", "test", "cases", "verdict"),
    [
        pytest.param(
            "lib/sidekiq/middleware/chain.rb", CHAIN % "entries", CHAIN % "entries.dup.freeze",
            "test/test_client.rb", CLIENT_TEST, "warn", id="object in its folder",
        ),
        pytest.param(
            "lib/sidekiq/middleware/chain.rb", CHAIN % "entries", CHAIN % "entries.dup.freeze",
            "test/test_client.rb", CLIENT_TEST.replace("chain", "list"), "fail", id="no object",
        ),
        pytest.param(
            "lib/line_item.rb", "class LineItem\n  def sum\n    3 + price\n  end\nend\n", "class LineItem\n  def sum\n    4 + price\n  end\nend\n",
            "test/test_shop.rb", "describe 'shop' do\n  it 'adds' do\n    line_item = shop.first\n    assert_equal 4, line_item.gross\n  end\nend\n", "warn", id="object of two words",
        ),
        pytest.param(
            "src/Adapter.kt", ADAPTER.replace("UnsupportedOperationException", "Exception").replace("applicationProtocol", "protocol"), ADAPTER,
            "test/ClientTest.kt", ADAPTER_TEST, "warn", id="names but for get",
        ),
        pytest.param(
            "src/Bridge.java", "class Bridge { void add(Request r) { if (r.x()) { r.header(\"Agent\", a()); } } }", "class Bridge { void add(Request r) { if (r.x()) { r.header(\"User-Agent\", b()); } } }",
            "test/CallTest.java", "class CallTest { @Test void sends() { assertEquals(\"a\", call().header(\"User-Agent\")); } }", "warn", id="name of a header",
        ),
        pytest.param(
            "src/Bridge.java", "class Bridge { void add(Request r) { if (r.x()) { r.type(\"text/plain\", a()); } } }", "class Bridge { void add(Request r) { if (r.x()) { r.type(\"text/plain\", b()); } } }",
            "test/CallTest.java", "class CallTest { @Test void sends() { assertEquals(\"a\", call().type(\"text/plain\")); } }", "fail", id="common text",
        ),
    ],
)  # fmt: skip
def test_what_both_speak_of(path: str, old: str, new: str, test: str, cases: str, verdict: str) -> None:
    found = check({path: old}, {path: new, test: cases})
    assert found.verdict == verdict, found.summary


DOCUMENTED = """/// Whether a path is ignored.
///
/// ```
/// assert!(shop::ignores("a.rs"));
/// ```
"""


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ('"a.rs"));\n', '"a.rs"));\n/// assert!(!shop::ignores("abcd"));\n', "warn"),
        ("is ignored.", "is left out.", "fail"),
    ],
)
def test_examples_in_documentation_are_run(old: str, new: str, verdict: str) -> None:
    found = check({"src/a.rs": DOCUMENTED + IGNORING}, {"src/a.rs": (DOCUMENTED + IGNORING.replace("3", "4")).replace(old, new)})
    assert found.verdict == verdict, found.summary


CONCERN = """module Authentication
  extend ActiveSupport::Concern

  included do
    before_action :sign_in
    helper_method :current_user
  end
end
"""


def test_what_a_concern_declares_is_wiring() -> None:
    assert check({}, {"app/controllers/concerns/authentication.rb": CONCERN}).verdict == "pass"


def test_what_all_cases_go_through_runs_the_program() -> None:
    system = "class SystemTestCase < ActionDispatch::SystemTestCase\n  def sign_in(user)\n    visit new_session_path\n    assert_text 'Home'\n  end\nend\n"
    code = "class Session\n  def open(user)\n    return nil if user.%s?\n    user.token\n  end\nend\n"
    before = {"app/models/session.rb": code % "locked", "test/system_test_case.rb": system}
    after = {"app/models/session.rb": code % "blocked", "test/system_test_case.rb": system.replace("'Home'", "'Dashboard'")}
    found = check(before, after)
    assert (found.verdict, "run the program" in found.summary) == ("warn", True), found.summary


INTERCEPTOR = """class Retries : Interceptor {
  @Throws(IOException::class)
  override fun intercept(chain: Chain): Response {
    return transmitter.finishedWithError(chain)
  }
}
"""
TRANSMITTER = "class Transmitter {\n  fun finishedWithError(chain: Chain): Response {\n    if (chain.%s) { return none }\n    return some\n  }\n}\n"


@pytest.mark.parametrize(("module", "verdict"), [("okhttp", "warn"), ("server", "fail")])
def test_what_an_overriding_method_calls_is_reached_unseen(module: str, verdict: str) -> None:
    case = "class CallTest {\n  @Test fun headAfterPut() {\n    assertEquals(204, client.send(put).code)\n  }\n}\n"
    before = {"okhttp/src/main/Transmitter.kt": TRANSMITTER % "open", "okhttp/src/main/Retries.kt": INTERCEPTOR}
    after = {"okhttp/src/main/Transmitter.kt": TRANSMITTER % "closed", f"{module}/src/test/CallTest.kt": case}
    found = check(before, after)
    assert found.verdict == verdict, found.summary


CHECKING = """public class DashboardService
{
    public DashboardService(IConfig config)
    {
        _config = config;
        if (config.Missing) { throw new InvalidOperationException(); }
    }
}
"""
ROUTED = """public class PrefixController {
  @GetMapping("/prefixPath")
  public String prefix() {
    return prefix;
  }
}
"""


@pytest.mark.parametrize(
    ("path", "before", "old", "new"),
    [
        ("src/Dashboard.cs", CHECKING, "        if (config.Missing) { throw new InvalidOperationException(); }\n", ""),
        ("src/main/java/PrefixController.java", ROUTED, "/prefixPath", "/prefix-path"),
    ],
)
def test_what_became_trivial_or_stands_under_another_route_needs_a_test(path: str, before: str, old: str, new: str) -> None:
    assert check({path: before}, {path: before.replace(old, new)}).verdict == "fail"


def test_a_common_name_within_another_is_no_call() -> None:
    job = "<?php\nnamespace App\\Jobs;\nclass BackupJob\n{\n    public function handle()\n    {\n        return dump(%s);\n    }\n}\n\nfunction executeBackup($n)\n{\n    return dump(%s, $n);\n}\n"
    other = "<?php\nnamespace App\\Models;\nclass FileStorage\n{\n    public function convert()\n    {\n        return $this->handleErrors(executeBackup(1));\n    }\n}\n"
    tests = "<?php\ntest('file storage rejects it', function () {\n    expect(fn () => safePath('/tmp'))->toThrow(Exception::class);\n});\n"
    before = {"app/Jobs/BackupJob.php": job % (1, 1), "app/Models/FileStorage.php": other}
    found = check(before, {"app/Jobs/BackupJob.php": job % (2, 2), "tests/Unit/FileStorageSecurityTest.php": tests})
    assert {symbol.symbol: symbol.status for symbol in found.symbols}["BackupJob.handle"] == "untested"


MODEL_TESTS = """struct Fixture;

impl Fixture {
    fn ask_model(&self, text: &str) -> String {
        shop::answer(%s)
    }

    fn passes(&self) -> bool {
        self.ask_model("x") == "y"
    }
}

macro_rules! asks_model {
    ($model:expr) => {
        #[tokio::test]
        async fn finds_it() {
            let fixture = Fixture;
            assert!(fixture.passes(), "{}", $model);
        }
    };
}

mod sonnet {
    use super::*;
    asks_model!("sonnet");
}
"""


def test_a_macro_that_holds_a_case_is_one_and_goes_through_what_its_helpers_use() -> None:
    code = "pub fn answer(text: &str) -> String {\n    if text.len() > %s { text.to_string() } else { String::new() }\n}\n"
    before = {"src/answer.rs": code % 3, "tests/api.rs": MODEL_TESTS % "text"}
    found = check(before, {"src/answer.rs": code % 4, "tests/api.rs": MODEL_TESTS % "&text.trim()"})
    assert (found.verdict, [(case.name, case.kind) for case in found.cases]) == ("pass", [("finds_it", "modified")])


def test_a_skip_under_a_condition_is_none() -> None:
    case = 'public class BasketTests\n{\n    [Fact(Skip = "elsewhere", SkipUnless = nameof(IsLinux))]\n    public void Adds()\n    {\n        Assert.Equal(3, new Basket().Sum(1));\n    }\n}\n'
    code = "public class Basket\n{\n    public int Sum(int n)\n    {\n        return n + %s;\n    }\n}\n"
    found = check({"src/Basket.cs": code % 1}, {"src/Basket.cs": code % 2, "tests/BasketTests.cs": case})
    assert found.verdict == "pass", found.summary


def test_what_only_the_compiler_is_told_is_no_behaviour() -> None:
    code = "class Adapter {\n  fun selected(socket: Socket): String? =\n      when (val protocol = socket.protocol) {\n        null -> null\n        else -> protocol\n      }\n}\n"
    assert check({"A.kt": code}, {"A.kt": code.replace("  fun", '  @SuppressLint("NewApi")\n  fun')}).verdict == "pass"


@pytest.mark.parametrize(("title", "verdict"), [("verify_code with a valid code", "warn"), ("with a valid code", "fail")])
def test_a_case_is_titled_after_what_it_exercises(title: str, verdict: str) -> None:
    code = "class MfaController < ApplicationController\n  def verify_code\n    redirect_to %s if valid?\n  end\nend\n"
    test = f'class MfaControllerTest < ActionDispatch::IntegrationTest\n  test "{title}" do\n    post verify_mfa_path\n    assert_redirected_to root_path\n  end\nend\n'
    before = {"app/controllers/mfa_controller.rb": code % "root_path", "test/controllers/mfa_controller_test.rb": test}
    assert check(before, {"app/controllers/mfa_controller.rb": code % "home_path"}).verdict == verdict


FINDER = """class Finder {
  fun find(pool: Pool): Connection {
    return healthy(pool)
  }

  private fun healthy(pool: Pool): Connection {
    if (pool.%s) { throw IOException("exhausted") }
    return pool.next()
  }
}
"""


@pytest.mark.parametrize(
    ("code", "test", "verdict"),
    [
        ("net/src/main/Finder.kt", "net/src/test/CallTest.kt", "warn"),
        ("net/src/main/Finder.kt", "web/src/test/CallTest.kt", "fail"),
        ("net/jvm/src/Finder.kt", "net/jvm/test/CallTest.kt", "warn"),
        ("net/jvm/src/Finder.kt", "web/jvm/test/CallTest.kt", "fail"),
        ("net/net-core/src/Finder.kt", "net-tests/common/CallTest.kt", "warn"),
        ("net/net-core/src/Finder.kt", "web-tests/common/CallTest.kt", "fail"),
    ],
)
def test_private_code_of_a_module_is_reached_unseen(code: str, test: str, verdict: str) -> None:
    case = "class CallTest {\n  @Test fun immediatelyUnhealthy() {\n    assertEquals(204, client.send(put).code)\n  }\n}\n"
    found = check({code: FINDER % "empty"}, {code: FINDER % "isEmpty", test: case})
    assert found.verdict == verdict, found.summary


def test_public_code_of_a_module_is_not() -> None:
    code = FINDER.replace("private ", "")
    case = "class CallTest {\n  @Test fun immediatelyUnhealthy() {\n    assertEquals(204, client.send(put).code)\n  }\n}\n"
    found = check(
        {"net/src/main/Finder.kt": code % "empty"}, {"net/src/main/Finder.kt": code % "isEmpty", "net/src/test/CallTest.kt": case}
    )
    assert found.verdict == "fail", found.summary


@pytest.mark.parametrize(("helper", "verdict"), [("list_accounts_path", "warn"), ("accounts_path", "fail")])
def test_an_action_of_a_collection_is_asked_for_in_the_plural(helper: str, verdict: str) -> None:
    code = "class AccountsController < ApplicationController\n  def list\n    @period = Period.from(%s)\n  end\nend\n"
    test = f'class AccountsTest < ActionDispatch::IntegrationTest\n  test "all" do\n    get {helper}\n    assert_response :success\n  end\nend\n'
    before = {"app/controllers/accounts_controller.rb": code % 1, "test/controllers/accounts_test.rb": test}
    assert check(before, {"app/controllers/accounts_controller.rb": code % 2}).verdict == verdict


READER = """class Reader {
  fun next(): Int {
    return control()
  }

  fun control(): Int {
    if (done) { return opcode%s }
    return 0
  }
}
"""


def test_cases_of_a_changed_caller_exercise_what_it_calls_now() -> None:
    case = "class ReaderTest {\n  @Test fun reads() {\n    assertEquals(1, Reader().next())\n  }\n}\n"
    hexadecimal = "fun Int.toHexadecimal(): String {\n  return java.lang.Integer.toHexString(this)\n}\n"
    before = {"net/src/main/Reader.kt": READER % "", "net/src/test/ReaderTest.kt": case}
    after = {"net/src/main/Reader.kt": READER % ".toHexadecimal()", "net/src/main/Hexadecimal.kt": hexadecimal}
    found = check(before, after)
    assert (found.verdict, [symbol.status for symbol in found.symbols]) == ("warn", ["exercised", "exercised"])


def test_what_internal_code_calls_is_reached_unseen() -> None:
    route = "class Route {\n  fun requiresTunnel(): Boolean {\n    if (proxy.%s) { return false }\n    return true\n  }\n}\n"
    planner = "class Planner {\n  internal fun plan(route: Route): Plan {\n    return if (route.requiresTunnel()) tunnel else plain\n  }\n}\n"
    case = "class ProxyTest {\n  @Test fun throughProxy() {\n    assertEquals(204, client.send(put).code)\n  }\n}\n"
    before = {"net/src/main/Route.kt": route % "open", "net/src/main/Planner.kt": planner}
    found = check(before, {"net/src/main/Route.kt": route % "closed", "net/src/test/ProxyTest.kt": case})
    assert found.verdict == "warn", found.summary


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (
            "buildSrc/src/main/kotlin/artifacts.kt",
            'fun baseline(name: String): Int {\n  if (name == "a") { return %s }\n  return 0\n}\n',
        ),
        (
            "lib/tasks/demo_data.rake",
            "namespace :demo_data do\n  task :reset do\n    %s.times { |n| Account.create!(n: n) }\n  end\nend\n",
        ),
        ("build/Targets.cs", "class Targets\n{\n    int Port()\n    {\n        return %s;\n    }\n}\n"),
        ("web/src/theme/Panel.ts", "export const Panel = Base.extend({\n  styles: () => ({ root: { opacity: %s } }),\n});\n"),
        ("bench/client.rb", "Benchmark.ips do |x|\n  x.report { %s.times { go } }\nend\n"),
    ],
)
def test_builds_benchmarks_and_looks_need_no_test(path: str, code: str) -> None:
    assert check({path: code % 1}, {path: code % 2}).verdict == "pass"


def test_a_name_may_be_any_sign() -> None:
    code = "class Launcher\n  def heartbeat\n    ❤\n  end\n\n  def ❤\n    beat(%s) if running?\n  end\nend\n"
    test = "describe Launcher do\n  it 'beats' do\n    launcher = Launcher.new\n    launcher.heartbeat\n    assert launcher.beaten\n  end\nend\n"
    found = check({"lib/launcher.rb": code % 1, "test/test_launcher.rb": test}, {"lib/launcher.rb": code % 2})
    assert [symbol.status for symbol in found.symbols] == ["exercised"]


@pytest.mark.parametrize(("request_", "verdict"), [('head "/"', "pass"), ('get "/"', "fail"), ('head "/busy"', "fail")])
def test_the_root_is_asked_for(request_: str, verdict: str) -> None:
    code = 'class Application\n  head "/" do\n    redis { |c| c.llen("default") }%s\n  end\nend\n'
    test = f'describe "web" do\n  it "is cheap" do\n    {request_}, {{}}\n    assert_equal "1", last_response.body\n  end\nend\n'
    found = check({"lib/application.rb": code % ""}, {"lib/application.rb": code % ".to_s", "test/web_test.rb": test})
    assert found.verdict == verdict, found.summary


def test_the_constructor_of_a_class_calls_that_of_its_base() -> None:
    base = "public class Endpoint\n{\n    public Endpoint(ILoggers loggers)\n    {\n        _logger = loggers.Create%s(1);\n    }\n}\n"
    client = "public class Client : Endpoint\n{\n    public Client(ILoggers loggers) : base(loggers)\n    {\n        _options = Options.Of(%s);\n    }\n}\n"
    test = "public class ClientTests\n{\n    [Fact]\n    public void Starts()\n    {\n        Assert.NotNull(new Client(loggers).Name);\n    }\n}\n"
    before = {"src/Endpoint.cs": base % "", "src/Client.cs": client % 1, "tests/ClientTests.cs": test}
    found = check(before, {"src/Endpoint.cs": base % "Own", "src/Client.cs": client % 2})
    assert [symbol.status for symbol in found.symbols] == ["exercised", "exercised"]


SNAPPED = """use {};

#[test]
fn fixes() {{
    let context = make_context();
    snapshot!(context.check().arg("--fix"), "All checks passed!");
    assert!(context.clean());
}}
"""


@pytest.mark.parametrize(
    ("used", "verdict"),
    [
        ("assert_cmd::assert::OutputAssertExt", "warn"),
        ("std::process::Command", "warn"),
        ("std::process::{Command, Stdio}", "warn"),
        ("serde_json::json", "fail"),
        ("std::process::ExitCode", "fail"),
    ],
)
def test_libraries_that_start_programs(used: str, verdict: str) -> None:
    code = "pub async fn launch(paths: &[Path]) -> Result<()> {\n    for path in paths {\n        open(path, %s)?;\n    }\n    Ok(())\n}\n"
    found = check({"src/ty.rs": code % 1}, {"src/ty.rs": code % 2, "tests/project/check.rs": SNAPPED.format(used)})
    assert found.verdict == verdict, found.summary


@pytest.mark.parametrize(("rule", "verdict"), [("date_format:Y-m-d", "warn"), ("date_equals:today", "fail")])
def test_a_function_is_asked_for_without_its_verb(rule: str, verdict: str) -> None:
    code = "<?php\n\ntrait Validates\n{\n    public function validateDateFormat($value)\n    {\n        return parse($value, %s);\n    }\n}\n"
    test = f"<?php\n\nclass DatesTest extends TestCase\n{{\n    public function test_zones()\n    {{\n        $this->assertTrue(make(['d' => '{rule}'])->passes());\n    }}\n}}\n"
    found = check({"src/Validates.php": code % 1}, {"src/Validates.php": code % 2, "tests/Rules/DatesTest.php": test})
    assert found.verdict == verdict, found.summary


@pytest.mark.parametrize(("mark", "verdict"), [("", "warn"), ("public ", "fail")])
def test_what_is_not_marked_is_private(mark: str, verdict: str) -> None:
    code = "class JsonFormatter\n{\n    %sstatic void WriteToString(object number)\n    {\n        output.Write(number.ToString(%s));\n    }\n}\n"
    test = "class DecimalTests\n{\n    [Fact]\n    public void Serializes()\n    {\n        Assert.Equal(1.5, Read(Log(1.5)));\n    }\n}\n"
    before, after = ({"src/Shop/JsonFormatter.cs": code % (mark, n)} for n in ("", "null"))
    found = check(before, {**after, "test/Shop.Tests/DecimalTests.cs": test})
    assert found.verdict == verdict, found.summary


TYPES = """<?php

use function {};

class MocksTestCase
{{
    public function test(): void
    {{
        assertType('Mock', $this->mock(User::class));
        if ($this->partial) {{ assertType('Mock', $this->partial(User::class)); }}
    }}
}}
"""


@pytest.mark.parametrize(("used", "verdict"), [("PHPStan\\Testing\\assertType", "pass"), ("Shop\\Types\\assertType", "fail")])
def test_what_only_a_checker_of_types_reads_is_a_test(used: str, verdict: str) -> None:
    found = check({}, {"types/Mocks.php": TYPES.format(used)})
    assert found.verdict == verdict, found.summary


WRAPPER = "export function wrapObjects(objects) {\n  return objects.map((object) => object.open(%s));\n}\n"
ORDERED = 'import { it } from "vitest";\n\nit("keeps the order", async ({ expect }) => {\n  expect(await env.COUNTER.ask()).toEqual([1, 2]);\n});\n'


@pytest.mark.parametrize(
    ("path", "verdict"),
    [("fixtures/pool-workers-examples/order.test.ts", "warn"), ("fixtures/other-examples/order.test.ts", "fail")],
)
def test_a_program_that_is_made_with_a_package(path: str, verdict: str) -> None:
    code = "packages/pool-workers/src/entry.ts"
    found = check({code: WRAPPER % 1}, {code: WRAPPER % 2, path: ORDERED})
    assert found.verdict == verdict, found.summary


@pytest.mark.parametrize(("folder", "verdict"), [("e2e", "warn"), ("test", "fail")])
def test_what_the_whole_program_is_tried_by(folder: str, verdict: str) -> None:
    tried = "export const Cases = {\n  async process() {\n    for (const one of all) {\n      assert.equal(typeof one.%s, 'function');\n    }\n  },\n};\n"
    path = f"packages/wrangler/{folder}/worker/index.ts"
    before, after = ({"packages/preset/src/entry.ts": WRAPPER % n, path: tried % name} for n, name in ((1, "on"), (2, "off")))
    found = check(before, after)
    assert found.verdict == verdict, found.summary


@pytest.mark.parametrize(("taken", "verdict"), [("ValidatesFields", "warn"), ("FormatsFields", "fail")])
def test_a_class_takes_a_trait_in(taken: str, verdict: str) -> None:
    code = "<?php\n\ntrait ValidatesFields\n{\n    public function validateIn($value)\n    {\n        return in_array($value, $this->all, %s);\n    }\n}\n"
    using = f"<?php\n\nclass Inspector\n{{\n    use Concerns\\Counts,\n        Concerns\\{taken};\n}}\n"
    test = "<?php\n\nclass RulesTest extends TestCase\n{\n    public function testLoose()\n    {\n        $this->assertTrue((new Inspector('in:1'))->passes());\n    }\n}\n"
    before = {"src/Concerns/ValidatesFields.php": code % "false", "src/Inspector.php": using}
    found = check(before, {"src/Concerns/ValidatesFields.php": code % "true", "tests/RulesTest.php": test})
    assert found.verdict == verdict, found.summary


@pytest.mark.parametrize(("name", "verdict"), [("test_tools.py", "warn"), ("test_other.py", "fail")])
def test_cases_of_another_file_of_the_change(name: str, verdict: str) -> None:
    """Cases may be there for what two files do together, of which the one named after them holds no behaviour."""
    message = "class ToolReturn:\n    def response(self):\n        return [dump(part, %s) for part in self.parts]\n"
    before = {"agents/messages.py": message % 1, "agents/tools.py": "ToolPlain = Callable[P, Returned]\n"}
    case = "def test_bytes(agent):\n    assert agent.run_sync('') == 'a'\n"
    found = check(
        before, {"agents/messages.py": message % 2, "agents/tools.py": "ToolPlain = Callable[P, Any]\n", f"tests/{name}": case}
    )
    assert found.verdict == verdict, found.summary


@pytest.mark.parametrize(("reason", "verdict"), [("larger than 2,000,000 bytes", "warn"), ("binary", "fail")])
def test_a_test_file_that_is_too_large(reason: str, verdict: str) -> None:
    before, after = ({"agents/load.py": f"def load(x):\n    return [n for n in x if n > {n}]\n".encode()} for n in (1, 2))
    change = change_between(before, {**after, "tests/test_load.py": b"x"})
    files = tuple(file._replace(new=None, skipped=reason) if "test" in file.path else file for file in change.files)
    unread = Change(None, None, "", files, tree=change.tree)
    assert check_tests(ChangedSources(unread)).verdict == verdict


REFUSED = """import pytest


def test_refused(run):
    assert run("--emit") == snapshot(\'\'\'
    error: `--emit` is %s (try the other one)
    \'\'\')
"""


@pytest.mark.parametrize(("said", "verdict"), [("unsupported", "warn"), ("unknown", "fail")])
def test_what_the_code_says_stands_within_a_text_of_the_tests(said: str, verdict: str) -> None:
    code = 'def check(given):\n    for name in given:\n        if name == "--emit":\n            raise Wrong("`--emit` is unsupported%s")\n'
    found = check({"tool/cli.py": code % ""}, {"tool/cli.py": code % " (try the other one)", "tests/test_all.py": REFUSED % said})
    assert found.verdict == verdict, found.summary


HEARTBEAT = "package shop.sse\n\nfun Session.heartbeat(of: Beat) {\n    while (true) {\n        send(of.event, %s)\n    }\n}\n"
BEATING = "package {}\n\nclass EventsTest {{\n    @Test fun beats() = run {{\n        open {{ heartbeat(slow) }}\n        assertEquals(1, received)\n    }}\n}}\n"


@pytest.mark.parametrize(("package", "verdict"), [("sse", "pass"), ("web", "fail")])
def test_a_function_of_the_own_package_need_not_be_imported(package: str, verdict: str) -> None:
    before, after = ({"sse/common/src/shop/sse/Sessions.kt": HEARTBEAT % n} for n in (1, 2))
    test = {f"sse/common/test/shop/{package}/EventsTest.kt": BEATING.format(f"shop.{package}")}
    found = check(before, {**after, **test})
    assert found.verdict == verdict, found.summary


CERTIFICATES = "fun X509Certificate.hosts(): List<String> {\n    return names.filter { it[0] == %s }\n}\n"
TRUSTED = "class TrustTest {\n    @Test fun trusts() {\n        engine { accept = { chain: Array<%s> -> } }\n        assertEquals(200, ask())\n    }\n}\n"


@pytest.mark.parametrize(("type_", "verdict"), [("X509Certificate", "warn"), ("X509Identity", "fail")])
def test_a_name_may_have_digits_in_it(type_: str, verdict: str) -> None:
    before, after = ({"tls/src/HostnameUtils.kt": CERTIFICATES % n} for n in (1, 2))
    found = check(before, {**after, "cio/test/TrustTest.kt": TRUSTED % type_})
    assert found.verdict == verdict, found.summary


RUN_BY = 'import { %s } from "%s";\n\nit("resolves", async ({ expect }) => {\n  expect(await %s({ "a.ts": 1 })).toBe(0);\n});\n'
HELPING = 'import childProcess from "node:child_process";\n\nexport function runProject(files) {\n  return childProcess.spawnSync("vitest", files);\n}\n'


@pytest.mark.parametrize(
    ("name", "origin", "verdict"),
    [("runProject", "./helpers", "warn"), ("runOther", "./helpers", "fail"), ("runProject", "runner", "fail")],
)
def test_functions_beside_the_tests_start_the_program(name: str, origin: str, verdict: str) -> None:
    before, after = ({"src/fallback.ts": WRAPPER % n, "test/helpers.ts": HELPING} for n in (1, 2))
    found = check(before, {**after, "test/imports.test.ts": RUN_BY % (name, origin, name)})
    assert found.verdict == verdict, found.summary


DISPATCH = "<?php\n\nclass PendingDispatch\n{\n    public function __destruct()\n    {\n        if (%s) {\n            $this->send($this->job);\n        }\n    }\n}\n"
SKIPPED_JOB = "<?php\n\nclass QueueTest extends TestCase\n{\n    public function testSkips()\n    {\n        dispatch(new Job);\n        $this->assertSent(%s::class);\n    }\n}\n"


@pytest.mark.parametrize(("sent", "verdict"), [("UniqueJobSkipped", "warn"), ("UniqueJobStarted", "fail")])
def test_both_name_what_the_change_brings(sent: str, verdict: str) -> None:
    started = {"src/Events/UniqueJobStarted.php": "<?php\n\nclass UniqueJobStarted\n{\n}\n"}
    before = {"src/PendingDispatch.php": DISPATCH % "$this->free()", **started}
    after = {
        "src/PendingDispatch.php": DISPATCH % "$this->free() || ! $this->tell(new UniqueJobSkipped, new UniqueJobStarted)",
        "src/Events/UniqueJobSkipped.php": "<?php\n\nclass UniqueJobSkipped\n{\n}\n",
        "tests/QueueTest.php": SKIPPED_JOB % sent,
    }
    found = check(before, after)
    assert found.verdict == verdict, found.summary


SEEDER = "class Account::Seeder\n  def initialize(account)\n    @account = account.open(%s)\n  end\nend\n"
SEEDEABLE = "module Account::Seedeable\n  def setup_template\n    Account::%s.new(self).run(%s)\n  end\nend\n"
SEEDED = 'class SeedeableTest < ActiveSupport::TestCase\n  test "all" do\n    assert_changes -> { Card.count } do\n      accounts(:own).setup_template\n    end\n  end\nend\n'


@pytest.mark.parametrize(("made", "statuses"), [("Seeder", {True}), ("Reader", {False})])
def test_a_class_may_be_named_with_what_it_stands_in(made: str, statuses: set[bool]) -> None:
    before, after = ({"app/seeder.rb": SEEDER % n, "app/seedeable.rb": SEEDEABLE % (made, n)} for n in (1, 2))
    found = check(before, {**after, "test/seedeable_test.rb": SEEDED})
    assert {any(case.changed for case in symbol.cases) for symbol in found.symbols} == statuses
