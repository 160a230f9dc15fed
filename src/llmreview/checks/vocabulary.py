"""The words of test frameworks: how cases, hooks, skips and assertions are called in the mapped ecosystems."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

TEST_HANDLES = frozenset({"t", "b", "f", "tb", "tt"})
"""What functions of tests call the object that they fail the test by."""
KEPT_HANDLES = (".t", ".T", ".tb", ".T()")
"""What it ends in where another object keeps it."""
FAILING = frozenset({"Error", "Errorf", "Fatal", "Fatalf", "Fail", "FailNow"})
CASE_STARTS = ("Test", "Fuzz")
CASE_SIGNATURE = Pattern(r"\*testing\.[TF]\b|^func\s*\(\s*\w*\s*\*?\w*(?:Suite|Test)\w*\s*\)\s*\w+\(\s*\)")
"""Cases told by what they are given: `func TestX(t *testing.T)`, or a method of a suite."""

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
    " prepend_before before_all subject subject! SetupTest SetupSuite SetupSubTest BeforeTest TearDownTest TearDownSuite".split()
)
HOOK_MARK = Pattern(
    r"@(?:pytest(?:_asyncio)?\.)?(?:fixture|Before\w*|After\w*|(?:OneTime)?(?:SetUp|TearDown)|(?:Test|Class|Assembly)(?:Initialize|Cleanup))\b"
)
CASE_MARK = Pattern(
    r"@(?:\w+\.)*(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Theory|TestCase|TestCaseSource|TestMethod"
    r"|rstest|test_case|test_log\.test|wasm_bindgen_test|quickcheck|proptest|DataTestMethod|TestWith|DataProvider|test|\w*(?:Fact|Theory))\b|@\w*Test\b(?=\s|$)"
)
PROVIDER_MARK = Pattern(r"@DataProvider\b")
"""On the JVM it marks what gives the rows, elsewhere the case that takes them."""
MACRO_CASE = Pattern(r"#\[(?:\w+::)*test\b[^\]]*\]\s*(?:async\s+)?fn\s+(\w+)")
"""A case within what a macro is given: ``proptest! { #[test] fn grows(n in 0..9) { … } }``."""
EXAMPLE_OUTPUT = Pattern(r"//\s*(?:[Uu]nordered )?[Oo]utput:(?P<lines>[^\n]*(?:\n[ \t]*//[^\n]*)*)")
"""At the end of an example of Go: it is run, and has to print this."""
FAILS_BY_RESULT = Pattern(r"->\s*(?:[\w:]*::)?(?:Result|ExitCode)\b[^{]*\{[^\0]*\?\s*[;)\n]")
"""A case whose result may be an error, and that hands one on."""
EXPECTED_ERROR = Pattern(
    r"@Test\s*\([^)]*\bexpected|@should_panic\b|@[Ee]xpectedException\b|@TestCase\b[^@]*\bExpectedResult\s*=|@test_case\b[^@]*=>"
)
"""Marks that say what a case must end with."""
SKIP_MARK = Pattern(
    r"@(?:pytest\.mark\.)?(?:unittest\.)?(?:skip|expectedFailure)\b|@(?:pytest\.mark\.)?(?:unittest\.)?skip[iI]f\(\s*True\b|@(?:pytest\.mark\.)?xfail\b"
    r"(?!\(\s*(?:condition\s*=|not\b|[\w.]+\s*(?:[,()<>]|[=!]=)|[\w.]+\s+(?:in|is|not|and|or)\b))|@(?:Disabled|Ignored?|Explicit)\b|@ignore\b"
    r"(?!\s*=\s*\"[^\"]*\b(?:needs?|requires?|depends on|only (?:on|with)|without)\b)|@\w*Test\b[^@]*\benabled\s*=\s*false"
    r"|@\w*(?:Fact|Theory)\b(?![^@]*\bSkip(?:Unless|When)\s*=)[^@]*\bSkip\s*=\s*[\"$@\w]|@mock\.skip\b"
)
"""Marks that skip a case under no condition; in Rust the reason may name one, for which its mark has no other place."""
SKIP_WORD = Pattern(r"\bskip|\bSkip\s*=|xfail|expectedFailure|\bDisabled\b|\b[Ii]gnored?\b|\bExplicit\b|enabled\s*=\s*false")
SKIPPED_CALL = Pattern(
    r"\.(?:skip|todo|fixme|failing|fails)\b|^(?:RSpec\.)?(?:x(?:it|test|describe|specify|context|example|scenario|should)|pending|skip)\b|^test\.fail\b|enabled\s*=\s*false|^\"!"
)
SKIPPED_CHAIN = frozenset({"skip", "todo", "fails", "markTestSkipped"})
"""What a case is told by calls behind it: `it('sums', …)->skip()`."""
SKIPPING_OPTION = Pattern(
    r"[{,]\s*(?:skip|todo|pending)\s*:\s*(?:true|[\"'`])|,\s*:(?:skip|pending)\b|:(?:skip|pending)\s*=>\s*(?:true|[\"'])|\benabled\s*=\s*false"
    r"|,\s*(?:ginkgo\.)?Pending\s*,"
)
SKIPPING = Pattern(
    r"(?:pytest\.(?:skip|xfail)|self\.skipTest|this\.skip|test\.(?:skip|fixme|fail)|t\.skip|t\.todo|(?:\w+\.T\(\)|[tb])\.Skip(?:f|Now)?|skip|pending|omit|(?:Assum\w+\.|Assert\.)?(?:assume(?:True|False|That)|abort)"
    r"|Assert\.(?:Ignore|Inconclusive|Skip)|Skip\.(?:If|Always)|(?:\$this|self|static)\.markTest(?:Skipped|Incomplete))$"
)
"""Calls that skip the case in which they stand, unless they are given a condition."""
SKIP_ERRORS = Pattern(
    r"(?:raise|throw)\s+(?:new\s+)?(?:[\w.]+\.)?(?:SkipTest|SkipException|TestAbortedException|AssumptionViolatedException|SkipTestException|IgnoreException|InconclusiveException)\b"
)

# Functions whose arguments are what is asserted: a literal there asserts nothing.
ASSERTING = Pattern(
    r"_*(?:(?:prop_)?assert|refute|flunk|co[vV]erify|confirmVerified|expect|verify|check|validate|ensure|should|fail|wait_?for|waitFor|must)(?:[A-Z_]\w*|\w*)$"
)
ASSERTING_OWN = frozenset({"self", "cls", "this", "super()", "$this", "static", "parent", ""})
ASSERTING_MODULES = Pattern(
    r"(?:.*\.)?(?:Assert|Assertions|assert|require|Require\(\)|Assert\(\)|is|qt|unittest|testing|chai|Truth|AssertionsForClassTypes|MatcherAssert|tc|case)$"
)
HELPING_MODULES = Pattern(
    r"(?:(?:crate|self|super|common|support)(?:::|\.))*(?:\w*_)?(?:tests?|testing|test_?(?:utils?|helpers?|support|lib|common)|common|helpers?|support|assertions?)"
    r"(?:(?:::|\.)(?:\w*_)?(?:utils?|helpers?|support|common|assertions?|tests?))*$"
)
"""Modules that tests have their own functions from: ``test::check_output(…)``."""
ASSERTING_MEMBER = Pattern(
    r"_*assert(?:[A-Z_]\w*|(?!ion|ed|er|ing|s$)[a-z]\w{2,})?$|[sS]hould(?:[A-Z]\w*|Not)?$|expects$|Must(?:Not)?HaveHappened\w*$|Verify(?:All|NoOtherCalls|Set|Get|Add|Remove)?$|(?:must|wont)_\w+$|andExpect\w*$|expect[A-Z]\w*$|verify(?:Complete|Error|NoMoreInteractions|NoInteractions"
    r"|ThenCancel)\w*$|untilAsserted$|until[A-Z]\w*$|WaitFor(?!Exit)[A-Z]\w*$|WaitUntil\w*$|MarkupMatches$|toMatch\w*Snapshot$|assert_\w+$|(?:get|find)(?:All)?By(?:Role|Text|TestId|LabelText|PlaceholderText|AltText|Title|DisplayValue)$|isEqualTo$|hasSize$|unwrap(?:_err)?$|expect_err$|until$|waitFor(?:Selector|URL|Response|Request|Function)$|Assert(?:Expectations|Called|NotCalled|NumberOfCalls)$"
)
UNWRAPPED = Pattern(r"\.unwrap(?:_err)?\(\)$|\.expect_err\([^()]*\)$")
"""Takes what a call gave, or fails: in a case it is a check, in what prepares it is none."""
ASSERTING_ROOTS = frozenset(
    "expect assert should assertThat verify expectTypeOf assert_that StepVerifier "
    "golden autogold snaps cupaloy goldie Approvals assertThatThrownBy is_expected are_expected expectThat".split()
)
ASSERTING_PATHS = Pattern(
    r"(?:pytest\.)?(?:raises|warns|deprecated_call|fail|panic|unreachable)$|Should\.(?:(?:Not)?Throw\w*|CompleteIn|SatisfyAllConditions)$|(?:Mockito|BDDMockito|inOrder|\w*[oO]rder)\.(?:verify|then|should)\w*$"
)
REQUESTED = Pattern(r"\)\s*\.(?:get|post|put|patch|delete|head|options)\(")
SHOULD = Pattern(r"\.should(?:\.|$)|\.Should\(\)|\.(?:Received|DidNotReceive)\w*\([^()]*\)$")
TAP_RECEIVERS = frozenset({"t", "tap", "tape", "Should"})
TAP = frozenset(
    "is not deepEqual notDeepEqual like truthy falsy true false throws throwsAsync notThrows regex snapshot ok notOk equal"
    " equals same strictEqual pass fail match rejects resolves doesNotThrow deepStrictEqual Equal True".split()
)
NOT_ASSERTING = Pattern(
    r"expect\.(?:extend|assertions|hasAssertions|any|anything|objectContaining|arrayContaining|stringContaining|addSnapshotSerializer)\b"
)
LOCATOR = Pattern(r"(?:get|find)(?:All)?By[A-Z]\w*$")
"""Testing Library's queries fail where nothing is found; those of Playwright only say where to look."""
NEGATED = Pattern(r"(?:\.|->)(?:not|never)\b|\.Not\b")
WAITING = Pattern(r"\.(?:resolves|rejects|eventually)\b")
"""Chains that give a promise: never awaited they never fail."""
ASYNC_ASSERTIONS = frozenset(
    "rejects doesNotReject ThrowsAsync ThrowsAnyAsync ThrowsExceptionAsync ThrowAsync NotThrowAsync".split()
)
ASYNC_MATCHER = Pattern(
    r"to(?:Be(?:Visible|Hidden|Enabled|Disabled|Checked|Editable|Empty|Attached|Focused|InViewport)|Have[A-Z]\w*|Contain\w*)$"
)
"""What Playwright's expectations of a page are called: each is waited for."""
MATCHER = Pattern(r"to(?:[A-Z]\w*)$")
WAITED_FOR = Pattern(r"\bdone\b|\.assertions\(|hasAssertions|\.plan\(|\bresolve\(|useFakeTimers|\bflush|\bruntime\b")
"""Words of cases that notice when a promise does not come to an end."""
ONE_CONDITION = frozenset({"assert", "assert_", "assertTrue", "assert_true", "ok", "True", "IsTrue"})
AT_LEAST = frozenset(
    "toBeGreaterThanOrEqual isGreaterThanOrEqualTo assertGreaterEqual GreaterOrEqual assertGreaterThanOrEqual".split()
)
EXPECTED_CHAIN = Pattern(r"throws(?:If|Unless|NoExceptions)?$")
RESPONSE_CHECKS = frozenset({"statusCode", "body", "header", "contentType"})
NEEDS_MATCHER = frozenset({"expect", "assertThat", "expectTypeOf", "assert_that", "expectThat"})
HANDED_MATCHERS = frozenset({"to", "to_not", "not_to", "should", "should_not", "To", "ToNot", "NotTo", "Should", "ShouldNot"})
"""Methods of an expectation whose argument says what is demanded: `expect(x).to eq(y)`."""

SAYING = frozenset({"as", "describedAs", "overridingErrorMessage", "withFailMessage"})
"""Methods of an expectation that only say what is told where it does not hold."""

PRESENCE = Pattern(
    r"(?:toBeTruthy|toBeDefined|toBeFalsy|toBeNull|toBeInstanceOf|toExist|toBeInTheDocument|assertNotNull|assertIsNotNone|assert_not_none|assertTrue"
    r"|assertFalse|assertIsInstance|isNotNull|isNotEmpty|isInstanceOf|isPresent|isTrue|isFalse|ok|exist|truthy|(?:assertD|d)oesNot(?:Throw|Reject)|assertIsNot\w*"
    r"|toBeGreaterThanOrEqual|any|(?:get|find)(?:All)?By\w+|exists|assertNotEmpty|be_\w+|shouldNotBeNull|shouldBe(?:True|False|Null|Empty)|shouldNotBeEmpty|refute_nil|assert_(?:not_nil|predicate|kind_of|instance_of|respond_to|nothing_raised|present)"
    r"|refute_empty|must_be\w*|isDefined|isNotBlank|(?:Is)?(?:Not)?(?:Null|Empty)|IsNotNull|IsNotEmpty|(?:Is)?(?:True|False)|Is(?:Not)?(?:Type|InstanceOf\w*|AssignableFrom)"
    r"|(?:Should)?(?:Not)?Be(?:Null|Empty|True|False|OfType|AssignableTo|NullOr\w+)|(?:Not|DoesNot|ShouldNot)Throw\w*|Exists|assert(?:Not)?(?:Empty|Null|InstanceOf)|assertIs[A-Z]\w*"
    r"|assert(?:Ok|Successful|Created|NoContent|Exists)|toBe(?:Array|String|Int|Float|Bool|Object|Callable|Empty|True|False|Numeric|Iterable)|an?|instance[oO]f|assert_called|assert|not_to_be_none|NoError\w*|(?:Not)?Nil|(?:Not)?Zero|Error|(?:notN|n)ullValue|not_none|HaveOccurred|Succeed|Be(?:Nil|Zero|Closed|AssignableToTypeOf)|Panic|unwrap(?:_err)?)$"
)
PRESENT_WORDS = Pattern(r"(?:exist|exists|ok|defined|a|an|instanceof|instanceOf|empty)$")
"""Ends of chains without a call (``to.exist``), or that ask for a type (``to.be.a``)."""
PARTIAL = Pattern(
    r"(?:toContain\w*|toMatch|toMatchObject|toMatchTypeOf|toMatchObjectType|toExtend|expectAssignable|toBeGreaterThan\w*|toBeLessThan\w*|toBeCloseTo|toHaveBeenCalled|toHaveBeenCalledTimes|assertIn|assertNotIn"
    r"|assertGreater\w*|assertLess\w*|assertAlmostEqual\w*|assertRegex|contains(?!Exactly|Only|Same)\w*|startsWith|endsWith|isCloseTo|isGreaterThan\w*|isLessThan\w*"
    r"|assert_called_once|hasSizeGreaterThan\w*|includes?|match|matches|assertNotEqual\w*|assertNotEquals|isNotEqualTo|atLeast\w*|toHaveProperty"
    r"|(?:Should|Does)?(?:Not)?(?:Contain|StartWith|EndWith|Match(?!JSON|YAML|XML|AllFields|AllElements))(?:s|\w+)?|(?:Starts|Ends)With|Matches|InRange|(?:Are)?Not(?:Equal|Same)|(?:Should)?NotBe|(?:Should)?Be(?:Greater|Less|In|Close|Positive|Negative|Approx)\w*"
    r"|(?:Greater|Less)\w*|assert(?:StringContains|StringStarts|StringEnds|StringNot|Contains|NotContains|Matches|ArrayHasKey|Greater|Less|See|DontSee|Json(?:Fragment|Structure|Path)|NotSame|EqualsWithDelta)\w*|anyOf|isPositive|isNegative|isNot(?:Zero|Negative|Positive)|shouldNotBe|should(?:Not)?(?:Contain|StartWith|EndWith|Match|BeGreater|BeLess|BeIn)\w*|start_with|end_with|be_within|be_between"
    r"|assert_(?:includes|match|in_delta|operator|not_equal)|refute_(?:equal|includes|match)|must_(?:include|match)|isBetween|within|above|below|allclose|assert_allclose|approx|toBeOneOf|Error(?:As|Contains)|Be(?:Numerically|Temporally|ElementOf)|Have(?:Prefix|Suffix|Key|Each)|SatisfyAny|Or|has(?:Items?|Key|Entry)|greaterThan\w*|lessThan\w*|InDelta|(?:Not)?Subset|Regexp|assert_(?:ne|matches)|notDeepEqual|notEqual|notStrictEqual)$"
)
EQUALITY = Pattern(
    r"(?:assert_?equals?|assertSame|assertArrayEquals|assertIs|assertListEqual|assertDictEqual|toBe|toEqual|toStrictEqual|isEqualTo|isSameAs|equals?"
    r"|strictEqual|deepEqual|deepStrictEqual|is|eql|eq|be|shouldBe|shouldEqual|must_equal|equalTo|sameAs|areEqual|areSame|beEquivalentTo|equivalent|assertEqualsCanonicalizing|assert_eq|EqualValues|Exactly|JSONEq|toEqualCanonicalizing)$",
    re.IGNORECASE,
)
PREDICATES = frozenset(
    "isinstance len type bool callable hasattr any all abs round str int float list dict set approx pytest typeof size length"
    " isEmpty is_integer Number String Boolean Object Should count strlen".split()
)
"""Words around what an assertion is about that are not themselves what it is about."""
ROW_MARKS = frozenset({"InlineData", "TestCase", "DataRow", "TestWith", "case", "test_case", "example"})
"""Annotations each of which is a row of a case's table."""
NAMING = frozenset(
    "ids name reason groups group description displayName DisplayName TestName Description Author Category priority"
    " timeout".split()
)
"""Settings of a case that say how it is called, grouped or ordered: none of them is a row."""
INCLUDING = frozenset({"it_behaves_like", "it_should_behave_like", "include_examples"})
"""Calls that run examples which stand elsewhere under a title."""
BROAD_ERRORS = {
    "python": frozenset({"", "Exception", "BaseException", "AssertionError"}),
    "java": frozenset({"Throwable", "Error", "AssertionError"}),
    "kotlin": frozenset({"Throwable", "Error", "AssertionError"}),
    "csharp": frozenset({"", "Exception", "System.Exception", "AssertionException", "XunitException", "AssertFailedException"}),
    "php": frozenset(
        {"Exception", "\\Exception", "Throwable", "\\Throwable", "AssertionFailedError", "ExpectationFailedException"}
    ),
    "ruby": frozenset({"Exception", "Minitest::Assertion", "RSpec::Expectations::ExpectationNotMetError"}),
}
"""Handlers that swallow a failed assertion; in a language that is not named every handler does."""

COMMON_NAMES = frozenset(
    "get set run main call execute process handle handler create update delete remove add list find save load read write"
    " open close init start stop send parse render build apply check validate test name value data result next reset clear"
    " size length index show fetch post put patch toString equals hashCode compare format push pop append insert search"
    " filter map reduce emit on off invoke submit setup configure register id key type default do_get forward select query"
    " put_item copy convert from of to_dict to_json as_dict toJson clone accept visit ServeHTTP".split()
)
"""Names that say nothing without their class or module."""

CALLED_BY_FRAMEWORKS = frozenset(
    "handle __invoke perform booted booting boot mount render rules authorize toArray toMail messages via connect"
    " disconnect Handle HandleAsync Consume Invoke InvokeAsync ExecuteAsync failed middleware backoff uniqueId"
    " broadcastOn perform_now method_missing respond_to_missing? __call __callStatic __get __set __getattr__ resolve"
    " fmt from_str try_from drop deref MarshalJSON UnmarshalJSON MarshalText UnmarshalText onModuleInit ngOnInit"
    " doFilter doFilterInternal configureFormFields ServeHTTP".split()
)
"""Methods that no test need call: it makes, sends or saves an object of their class."""

CALLED_BY_MARK = Pattern(
    r"@(?:\w+\.)?(?:(?:field|model|root|pre|post)?_?(?:validator|serializer)|validates(?:_schema)?|computed_field|(?:pre|post)_(?:load|dump))\b"
)
"""Marks of methods that run whenever an object of their class is made or written out."""
WHOLE_PROGRAM_PATHS = Pattern(
    r"(?i)(?:^|/)(?:e2e|end-to-end|cypress|playwright|system|acceptance|functional|smoke|journeys?)(?:-?tests?)?/|[.-](?:e2e|cy)\b"
)
RUNS_PROGRAM = Pattern(
    rb"\bsubprocess\.|\bCommand::(?:new|cargo_bin)|cargo_bin|\bTestCommand\b|\bexec\.Command|child_process|\bspawnSync\(|\bexec(?:File)?Sync\("
    rb"|\bexeca\(|\bCliRunner\b|\bOpen3\.|\bProcessBuilder\b|\bProcess\.Start\(|\bProcessStartInfo\b|\bpage\.goto\(|\bcy\.visit\(|\bvisit\s*\(?[\"'\w]"
)
"""Cases that go through the program as a whole: no name leads from them to what they go through."""
PROGRAM_RUNNERS = Pattern(
    rb"(?m)^\s*(?:pub )?use (?:(?:assert_cmd|insta_cmd|snapbox|trycmd|rexpect)\b|std::process::(?:Command\b|\{[^}]*\bCommand\b))"
    rb"|^\s*(?:import|from) pexpect\b"
    rb"|^\s*import (?:io\.quarkus\.test\.Quarkus(?:Unit|DevMode|ProdMode)Test|org\.gradle\.testkit\.\w)"
)
"""Libraries that start a program and hold its output against what is expected: a file of tests asks for them for nothing else."""
TYPE_TESTS = Pattern(rb"(?m)^use function PHPStan\\Testing\\assert(?:Type|NativeType|SuperType)\b")
"""What a file asks for that only a checker of types reads: its cases are what that is to find."""

LOGGING = Pattern(
    r"(?:(?:tracing|log)::)?(?:trace|debug|info|warn|error)!\(|"
    r"(?:await\s+)?(?:(?:\w+\.)*_*(?:log|slog|logrus|zap|klog|\w*logger|logging|LOG|LOGGER|warnings|Timber)\s*\.\s*\w+(?:\s*[({]|\s+[\"':])|console\.(?!log|table|dir)\w+\("
    r"|(?:\$this->|\$|\\)?_*(?:log|logger)(?:\(\))?(?:->|::)\w+\(|error_log\(|Debug\.(?:Write|Print)\w*\("
    r"|System\.err\.|print\([^\n]*file\s*=\s*sys\.stderr|printStackTrace\()",
    re.IGNORECASE,
)
"""Statements that only log. What goes to a logger or to standard error is diagnosis, which hardly any test checks; what goes to
standard output (``print``, ``console.log``, ``System.out``) may be what the program is for, and counts as behaviour."""
TELLING = Pattern(
    r"(?:await\s+)?(?:(?:\w+\.)*_*(?:log|logger|logging)\s*\.\s*\w+(?:\s*[({]|\s+[\"':])|console\.\w+\(|System\.(?:out|err)\.|print(?:ln)?\(|_*(?:test)?output(?:Helper)?\.WriteLine\(|TestContext\.\w*\.?Write\w*\(|(?:var_dump|dump|ray)\(|echo\b|(?:puts|pp?)\s|t\.Logf?\(|(?-i:GinkgoWriter\.\w+\(|GinkgoLogr\.\w+\(|(?:ginkgo\.)?By\((?![^\n]*\bfunc\())|fmt\.Print\w*\(|e?print(?:ln)?!\(|dbg!\()",
    re.IGNORECASE,
)
"""Statements of a test case that only print or log."""
SKIPPED_ROW = Pattern(
    r"\b(?:mark\.|marks\s*=\s*[\[(]?\s*(?:\w+\.)*)(?:skip\b|skipif\(\s*(?:condition\s*=\s*)?True\b|xfail\b"
    r"(?!\(\s*(?:condition\s*=|not\b|[\w.]+\s*(?:[,()<>]|[=!]=)|[\w.]+\s+(?:in|is|not|and|or)\b)))"
)
"""Marks that keep a row of a table from being run, under no condition."""
SKIPPED_ROW_MARK = Pattern(r"\b(?:Skip|Ignore|IgnoreReason|Explicit)\s*=")

TYPE_STATEMENTS = frozenset({"sig"})
"""Calls that only say of which types something is."""
WIRING = Pattern(
    r"(?:package(?:Registered|Booted)|(?:registering|booting)Package|main|Main|boot|booted|bootstrap|[rR]egister\w*|[cC]onfigure\w*|On(?:ModelCreating|Configuring)|setup\w*|includeme|activate|create_?[aA]pp|create_?[sS]erver|ready|include\w*Router\w*)$"
)
REGISTERING = Pattern(
    r"(?:return\s+)?(?:\w+\.)?[sS]ervices\s*\.(?:Try)?(?:Add|Replace|RemoveAll)(?:Keyed)?(?:Scoped|Singleton|Transient|HostedService)?"
    r"(?:<[\w\s.,<>?]+>\(\s*(?:\"[^\"]*\"|nameof\([\w.]+\))?\s*\)|\(\s*typeof\([^()]*\)\s*(?:,\s*typeof\([^()]*\)\s*)?\));?\s*$"
    r"|(?:return\s+)?(?:\w+\.)?[sS]ervices\s*\.(?:Try)?Add(?!Range\b)[A-Z]\w*\([\w\s.,\"]*\);?\s*$"
)
"""Statements that only tell a container which type stands for which."""
WIRING_MARK = Pattern(r"@(?:Bean|Configuration|Module|Injectable\(\)\s*$|click\.group|PostConstruct)\b")
UNTESTED_PATHS = Pattern(
    r"(?:^|/)(?:docs?(?:[_-](?:site|app|assets|src|theme))?|(?:[\w.-]*[._-])?(?:examples?|samples?|demos?)|[\w-]*benchmarks?|(?:[\w-]+[_-])?bench|buildSrc|build-logic|migrations|alembic|stories|\.github|\.storybook|node_modules|generated)/"
    r"|^tasks\.py$|^(?:[\w.-]+/)?build\.py$|(?:^|/)(?:setup|conf|settings|urls|apps|wsgi|asgi|manage|noxfile|fabfile|conftest|__version__|version|_version)\.py$"
    r"|(?:^|/)(?:(?:eslint|prettier|stylelint|tailwind|babel|commitlint)-config[\w-]*|config-(?:eslint|prettier|tailwind))/"
    r"|(?:^|/)(?:esbuild|(?:scripts?|build)/(?:build|bundle)[\w-]*)\.[cm]?[jt]s$"
    r"|\.config\.[cm]?[jt]s$|\.d\.[cm]?ts$|(?:^|/)(?:gulpfile|Gruntfile|\.\w+rc[\w.-]*)\.[cm]?js$|\.stories\.[jt]sx?$|(?:^|/)(?:module|package)-info\.java$"
    r"|(?:^|/)lib/tasks/[\w-]*(?:demo|seed|sample)[\w-]*\.rake$"
    r"|(?:^|/)db/(?:\w*migrate|seeds|schema)\b|(?:^|/)config/(?:.*/)?\w+\.rb$|(?:^|/)(?:Gem|Rake|Guard|Cap|Pod|Fast|Danger|Brew|Vagrant)file$"
    r"|\.(?:gemspec|kts|ru)$|\.pb\.go$|_gen(?:erated)?\.go$|(?:^|/)(?:mock_\w+|mocks|doc|wire)\.go$|(?:^|/)mocks?/|(?:^|/)build\.rs$"
    r"|(?:^|/)[\w-]*test-?apps?/|(?:^|/)Migrations/|(?:^|/)(?:Program|Startup|AssemblyInfo|GlobalUsings)\.cs$|^build/(?:[^/]+/)*[^/]+\.(?:cs|fs|cake)$|\.(?:Designer|g|generated)\.cs$|ModelSnapshot\.cs$"
    r"|(?:^|/)(?:database/(?:seeders|factories|seeds)|bootstrap/cache|lang|resources/lang)/|(?:^|/)(?:config|routes)/[\w/-]+\.php$|(?:^|/)bootstrap/\w+\.php$|\.blade\.php$|(?:^|/)_ide_helper\w*\.php$"
)
"""Code that is wiring, configuration or an illustration by where it stands."""

ROUTE_VERBS = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "options", "all", "use", "route", "api_route", "websocket", "action"}
)
ROUTE_MARK = Pattern(
    r"@(?:[\w.]+\.)?(?P<verb>Http(?:Get|Post|Put|Patch|Delete)|Route|get|post|put|patch|delete|head|options|route|api_route|websocket|Get|Post|Put|Patch|Delete|All|Head"
    r"|GetMapping|PostMapping|PutMapping|PatchMapping|DeleteMapping|RequestMapping|Path)\s*\(\s*(?:(?:path|value)\s*=\s*)?\{?\s*[rf]?[\"'](?P<path>[^\"']*)[\"']"
)
ROUTE_PREFIX = Pattern(
    r"(?:prefix|url_prefix)\s*=\s*[\"'](?P<a>[^\"']+)[\"']|@Controller\s*\(\s*(?:\{[^}]{0,200}?\bpath:\s*)?[\"'](?P<b>[^\"']+)[\"']"
    r"|@(?:RequestMapping|Path)\s*\(\s*(?:(?:path|value)\s*=\s*)?\{?\s*\"(?P<c>[^\"]+)\"[^)]*\)\s*(?:@[^\n]*\s*)*(?:public\s+|abstract\s+|final\s+)*(?:class|interface)"
    r"|#?\[Route\(\s*[\"'](?P<d>[^\"']+)[\"'][^)]*\)\](?:\s*#?\[[^\n]*\])*\s*(?:(?:public|abstract|final|sealed|partial|internal)\s+)*class\b"
)
BARE_ROUTE_MARK = Pattern(r"@((?:Http)?(?:Get|Post|Put|Patch|Delete)(?:Mapping)?|GET|POST|PUT|PATCH|DELETE)\b")
"""Without a path of its own: the class's, or the router's."""
REGISTRATION = Pattern(
    rb"urlpatterns|\bRoute::\w+\(|\.register\(|add_url_rule|add_(?:api_)?route|(?:router|app|server|fastify)\.\w+\("
    rb"|\.(?:Handle(?:Func)?|GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)\(\s*\""
)
INCLUDED = Pattern(r"(?:path|url|re_path)\(\s*r?[\"'](?P<path>[^\"']*)[\"']\s*,\s*include\(\s*\(?\s*[\"'](?P<module>[\w.]+)[\"']")
ROUTER_MARK = Pattern(r"@(?P<router>\w+)\.(?P<verb>get|post|put|patch|delete)\(\s*[\"'](?P<path>[^\"']*)[\"']")
INCLUDED_ROUTER = Pattern(r"include_router\(\s*(?P<router>\w+(?:\.\w+)?)\s*,.*\bprefix\s*=\s*[\"'](?P<prefix>[^\"']+)[\"']")
PATH_HELPER = Pattern(r"\b(\w+)_(?:path|url)\b")
REVERSING = Pattern(r"\b(?:reverse|reverse_lazy|url_for|resolve_url|redirect|route)\(\s*[\"']([\w:.-]+)[\"']")
"""Requests a route by the name that the application gave it."""
