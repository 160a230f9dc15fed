"""The words of test frameworks: how cases, hooks, skips and assertions are called in the mapped ecosystems."""

from __future__ import annotations

import re

from llmreview.checks.pattern import Pattern

SUITES = frozenset(
    "describe context suite fdescribe xdescribe Feature feature given Given when When xcontext fcontext shared_examples"
    " shared_examples_for shared_context".split()
)
CASES = frozenset(
    "it test specify scenario fit xit xtest xspecify Scenario example its then Then should pending skip xexample xscenario"
    " xshould fexample".split()
)
HOOKS = frozenset(
    "beforeEach beforeAll before afterEach afterAll after setup teardown suiteSetup suiteTeardown setUp tearDown setUpClass"
    " tearDownClass setUpTestData setUpModule setup_method setup_class setup_module setup_function teardown_method"
    " asyncSetUp asyncTearDown beforeTest beforeSpec beforeAny beforeContainer afterTest afterSpec around append_before"
    " prepend_before before_all subject subject!".split()
)
HOOK_MARK = Pattern(r"@(?:pytest(?:_asyncio)?\.)?(?:fixture|Before\w*|After\w*)\b")
CASE_MARK = Pattern(
    r"@(?:\w+\.)*(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Theory)\b|@\w*Test\b(?=\s|$)"
)
EXPECTED_ERROR = Pattern(r"@Test\s*\([^)]*\bexpected")
SKIP_MARK = Pattern(
    r"@(?:pytest\.mark\.)?(?:unittest\.)?(?:skip|xfail|expectedFailure)\b|@(?:Disabled|Ignore)\b|\benabled\s*=\s*false|@mock\.skip\b"
)
SKIPPED_CALL = Pattern(
    r"\.(?:skip|todo|fixme|failing|fails)\b|^(?:x(?:it|test|describe|specify|context|example|scenario|should)|pending|skip)\b|enabled\s*=\s*false"
)
SKIPPING_OPTION = Pattern(r"[{,]\s*(?:skip|todo|pending)\s*:\s*(?:true|[\"'`])")
SKIPPING = frozenset(
    {
        "pytest.skip",
        "self.skipTest",
        "pytest.xfail",
        "this.skip",
        "test.skip",
        "t.skip",
        "skip",
        "pending",
        "Assumptions.assumeTrue",
        "Assert.assumeTrue",
    }
)

# Functions whose arguments are what is asserted: a literal there asserts nothing.
ASSERTING = Pattern(
    r"_*(?:assert|refute|flunk|co[vV]erify|confirmVerified|expect|verify|check|validate|ensure|should|fail|wait_?for|waitFor|must)(?:[A-Z_]\w*|\w*)$"
)
ASSERTING_OWN = frozenset({"self", "cls", "this", "super()", ""})
ASSERTING_MODULES = Pattern(
    r"(?:.*\.)?(?:Assert|Assertions|assert|unittest|testing|chai|Truth|AssertionsForClassTypes|MatcherAssert|tc|case)$"
)
ASSERTING_MEMBER = Pattern(
    r"_*assert(?:[A-Z_]\w*)?$|should(?:[A-Z]\w*|Not)?$|(?:must|wont)_\w+$|andExpect\w*$|expect[A-Z]\w*$|verify(?:Complete|Error|NoMoreInteractions|NoInteractions"
    r"|ThenCancel)\w*$|untilAsserted$|until[A-Z]\w*$|toMatch\w*Snapshot$|assert_\w+$|(?:get|find)(?:All)?By[A-Z]\w*$|isEqualTo$|hasSize$"
)
ASSERTING_ROOTS = frozenset(
    "expect assert should assertThat verify expectTypeOf assert_that StepVerifier "
    "assertThatThrownBy is_expected are_expected expectThat".split()
)
ASSERTING_PATHS = Pattern(
    r"(?:pytest\.)?(?:raises|warns|deprecated_call|fail)$|(?:Mockito|BDDMockito|inOrder|\w*[oO]rder)\.(?:verify|then|should)\w*$"
)
SHOULD = Pattern(r"\.should(?:\.|$)")
TAP_RECEIVERS = frozenset({"t", "tap", "tape", "Should"})
TAP = frozenset(
    "is not deepEqual notDeepEqual like truthy falsy true false throws throwsAsync notThrows regex snapshot ok notOk equal"
    " equals same strictEqual pass fail match rejects resolves doesNotThrow deepStrictEqual Equal True".split()
)
NOT_ASSERTING = Pattern(
    r"expect\.(?:extend|assertions|hasAssertions|any|anything|objectContaining|arrayContaining|stringContaining|addSnapshotSerializer)\b"
)
NEGATED = Pattern(r"\.(?:not|never)\b")
WAITING = Pattern(r"\.(?:resolves|rejects|eventually)\b")
"""Chains that give a promise: never awaited they never fail."""
RESPONSE_CHECKS = frozenset({"statusCode", "body", "header", "contentType"})
NEEDS_MATCHER = frozenset({"expect", "assertThat", "expectTypeOf", "assert_that", "expectThat"})
HANDED_MATCHERS = frozenset({"to", "to_not", "not_to", "should", "should_not"})
"""Methods of an expectation whose argument says what is demanded: `expect(x).to eq(y)`."""

PRESENCE = Pattern(
    r"(?:toBeTruthy|toBeDefined|toBeFalsy|toBeNull|toBeInstanceOf|toExist|toBeInTheDocument|assertNotNull|assertIsNotNone|assert_not_none|assertTrue"
    r"|assertFalse|assertIsInstance|isNotNull|isNotEmpty|isInstanceOf|isPresent|isTrue|isFalse|ok|exist|truthy|(?:assertD|d)oesNot(?:Throw|Reject)|assertIsNot\w*"
    r"|toBeGreaterThanOrEqual|any|(?:get|find)(?:All)?By\w+|exists|assertNotEmpty|be_\w+|shouldNotBeNull|shouldBe(?:True|False|Null|Empty)|shouldNotBeEmpty|refute_nil|assert_(?:not_nil|predicate|kind_of|instance_of|respond_to|nothing_raised|present)"
    r"|refute_empty|must_be\w*|isDefined|isNotBlank|an?|instance[oO]f|assert_called|assert|not_to_be_none)$"
)
PRESENT_WORDS = Pattern(r"(?:exist|exists|ok|defined|a|an|instanceof|instanceOf|empty)$")
"""Ends of chains without a call (``to.exist``), or that ask for a type (``to.be.a``)."""
PARTIAL = Pattern(
    r"(?:toContain\w*|toMatch|toMatchObject|toBeGreaterThan\w*|toBeLessThan\w*|toBeCloseTo|toHaveBeenCalled|toHaveBeenCalledTimes|assertIn|assertNotIn"
    r"|assertGreater\w*|assertLess\w*|assertAlmostEqual\w*|assertRegex|contains\w*|startsWith|endsWith|isCloseTo|isGreaterThan\w*|isLessThan\w*"
    r"|assert_called_once|hasSizeGreaterThan\w*|includes?|match|matches|assertNotEqual\w*|assertNotEquals|isNotEqualTo|atLeast\w*|toHaveProperty"
    r"|anyOf|isPositive|isNegative|isNot(?:Zero|Negative|Positive)|shouldNotBe|should(?:Not)?(?:Contain|StartWith|EndWith|Match|BeGreater|BeLess|BeIn)\w*|start_with|end_with|be_within|be_between"
    r"|assert_(?:includes|match|in_delta|operator|not_equal)|refute_(?:equal|includes|match)|must_(?:include|match)|isBetween|within|above|below|allclose|assert_allclose|approx|toBeOneOf|notDeepEqual|notEqual|notStrictEqual)$"
)
EQUALITY = Pattern(
    r"(?:assert_?equals?|assertSame|assertArrayEquals|assertIs|assertListEqual|assertDictEqual|toBe|toEqual|toStrictEqual|isEqualTo|isSameAs|equals?"
    r"|strictEqual|deepEqual|deepStrictEqual|is|eql|eq|be|shouldBe|shouldEqual|must_equal)$",
    re.IGNORECASE,
)
PREDICATES = frozenset(
    "isinstance len type bool callable hasattr any all abs round str int float list dict set approx pytest typeof size length"
    " isEmpty is_integer Number String Boolean Object".split()
)
"""Words around what an assertion is about that are not themselves what it is about."""
BROAD_ERRORS = {
    "python": frozenset({"", "Exception", "BaseException", "AssertionError"}),
    "java": frozenset({"Throwable", "Error", "AssertionError"}),
    "kotlin": frozenset({"Throwable", "Error", "AssertionError"}),
    "ruby": frozenset({"Exception", "Minitest::Assertion", "RSpec::Expectations::ExpectationNotMetError"}),
}
"""Handlers that swallow a failed assertion; in a language that is not named every handler does."""

COMMON_NAMES = frozenset(
    "get set run main call execute process handle handler create update delete remove add list find save load read write"
    " open close init start stop send parse render build apply check validate test name value data result next reset clear"
    " size length index show fetch post put patch toString equals hashCode compare format push pop append insert search"
    " filter map reduce emit on off invoke submit setup configure register id key type default do_get forward select query"
    " put_item copy convert from of to_dict to_json as_dict toJson clone accept visit".split()
)
"""Names that say nothing without their class or module."""

LOGGING = Pattern(
    r"(?:await\s+)?(?:(?:\w+\.)*_*(?:log|logger|logging|LOG|LOGGER|warnings|Timber)\s*\.\s*\w+(?:\s*[({]|\s+[\"':])|console\.(?!log|table|dir)\w+\("
    r"|System\.err\.|print\([^\n]*file\s*=\s*sys\.stderr|printStackTrace\()",
    re.IGNORECASE,
)
"""Statements that only log. What goes to a logger or to standard error is diagnosis, which hardly any test checks; what goes to
standard output (``print``, ``console.log``, ``System.out``) may be what the program is for, and counts as behaviour."""
TELLING = Pattern(
    r"(?:await\s+)?(?:(?:\w+\.)*_*(?:log|logger|logging)\s*\.\s*\w+(?:\s*[({]|\s+[\"':])|console\.\w+\(|System\.(?:out|err)\.|print(?:ln)?\(|(?:puts|pp?)\s)",
    re.IGNORECASE,
)
"""Statements of a test case that only print or log."""
SKIPPED_ROW = Pattern(r"\b(?:skip|skipif|xfail)\b")

WIRING = Pattern(
    r"(?:main|bootstrap|register\w*|configure\w*|setup\w*|includeme|activate|create_?[aA]pp|create_?[sS]erver|ready|include\w*Router\w*)$"
)
WIRING_MARK = Pattern(r"@(?:Bean|Configuration|Module|Injectable\(\)\s*$|click\.group|PostConstruct)\b")
UNTESTED_PATHS = Pattern(
    r"(?:^|/)(?:docs?|examples?|samples?|[\w-]*benchmarks?|migrations|alembic|stories|\.github|\.storybook|node_modules|generated|demos?)/"
    r"|(?:^|/)(?:setup|conf|settings|urls|apps|wsgi|asgi|manage|noxfile|tasks|fabfile|conftest|__version__|version|_version)\.py$"
    r"|\.config\.[cm]?[jt]s$|\.d\.[cm]?ts$|(?:^|/)(?:gulpfile|Gruntfile|\.\w+rc)\.[cm]?js$|\.stories\.[jt]sx?$|(?:^|/)(?:module|package)-info\.java$"
    r"|(?:^|/)db/(?:\w*migrate|seeds|schema)\b|(?:^|/)config/(?:.*/)?\w+\.rb$|(?:^|/)(?:Gem|Rake|Guard|Cap|Pod|Fast|Danger|Brew|Vagrant)file$"
    r"|\.(?:gemspec|kts|ru)$"
)
"""Code that is wiring, configuration or an illustration by where it stands."""

ROUTE_VERBS = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "options", "all", "use", "route", "api_route", "websocket", "action"}
)
ROUTE_MARK = Pattern(
    r"@(?:[\w.]+\.)?(?P<verb>get|post|put|patch|delete|head|options|route|api_route|websocket|Get|Post|Put|Patch|Delete|All|Head"
    r"|GetMapping|PostMapping|PutMapping|PatchMapping|DeleteMapping|RequestMapping|Path)\s*\(\s*(?:(?:path|value)\s*=\s*)?\{?\s*[rf]?[\"'](?P<path>[^\"']*)[\"']"
)
ROUTE_PREFIX = Pattern(
    r"(?:prefix|url_prefix)\s*=\s*[\"'](?P<a>[^\"']+)[\"']|@Controller\s*\(\s*[\"'](?P<b>[^\"']+)[\"']"
    r"|@(?:RequestMapping|Path)\s*\(\s*(?:(?:path|value)\s*=\s*)?\{?\s*\"(?P<c>[^\"]+)\"[^)]*\)\s*(?:@[^\n]*\s*)*(?:public\s+|abstract\s+|final\s+)*(?:class|interface)"
)
BARE_ROUTE_MARK = Pattern(r"@((?:Get|Post|Put|Patch|Delete)(?:Mapping)?|GET|POST|PUT|PATCH|DELETE)\b")
"""Without a path of its own: the class's, or the router's."""
REGISTRATION = Pattern(rb"urlpatterns|\.register\(|add_url_rule|add_(?:api_)?route|(?:router|app|server|fastify)\.\w+\(")
INCLUDED = Pattern(r"(?:path|url|re_path)\(\s*r?[\"'](?P<path>[^\"']*)[\"']\s*,\s*include\(\s*\(?\s*[\"'](?P<module>[\w.]+)[\"']")
PATH_HELPER = Pattern(r"\b(\w+)_(?:path|url)\b")
REVERSING = Pattern(r"\b(?:reverse|reverse_lazy|url_for|resolve_url|redirect)\(\s*[\"']([\w:.-]+)[\"']")
"""Requests a route by the name that the application gave it."""
