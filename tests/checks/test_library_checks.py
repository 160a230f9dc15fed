"""Checks that libraries make by themselves, each beside a case that checks nothing."""

from __future__ import annotations

import pytest

from llmreview.checks.test_parts import TestParts as Parts
from llmreview.syntax import SourceFile

REQUESTS = 'const request = require("supertest");\n\n'
GOMOCK = 'package svc\n\nimport (\n\t"testing"\n\n\t"go.uber.org/mock/gomock"\n)\n\n'
NOCK = 'const nock = require("nock");\n\n'


def asserts(path: str, source: str) -> bool:
    file = SourceFile.of(path, source.encode())
    assert file is not None
    (case,) = Parts(file).cases
    return case.asserts


@pytest.mark.parametrize(
    ("statement", "checks"),
    [
        ('await request(app).get("/x").expect("Content-Type", /json/).expect(400);', True),
        ('return request(app).get("/x").expect(400).expect({ error: "id" });', True),
        ('request(app).get("/x").expect(200).expect({ id: 3 }).end(done);', True),
        ('await agent.get("/x").expect("a", "b").expect(200);', True),
        ('await request(app).get("/x");', False),
        ("expect(200).toBe(200);", False),
    ],
)
def test_expectations_of_responses(statement: str, checks: bool) -> None:
    assert asserts("users.test.js", f'{REQUESTS}it("reads", async (done) => {{\n  {statement}\n}});\n') is checks


@pytest.mark.parametrize(
    ("expectation", "checks"),
    [
        ('m.EXPECT().Send("a").Return(nil).Times(1)', True),
        ('m.EXPECT().Send("a")', True),
        ('m.EXPECT().Send("a").Return(nil).AnyTimes()', False),
        ('m.EXPECT().Send("a").MinTimes(0)', False),
        ('m.Send("a")', False),
    ],
)
def test_expectations_of_mocks_in_go(expectation: str, checks: bool) -> None:
    body = f"\tm := NewMockMailer(gomock.NewController(t))\n\t{expectation}\n\tNotify(m)\n"
    assert asserts("svc_test.go", f"{GOMOCK}func TestNotify(t *testing.T) {{\n{body}}}\n") is checks


def test_a_mock_that_no_test_was_handed_is_not_asked() -> None:
    body = '\tm := &Mailer{}\n\tm.EXPECT().Send("a")\n\tNotify(m)\n'
    source = f'package svc\n\nimport "testing"\n\nfunc TestNotify(t *testing.T) {{\n{body}}}\n'
    assert not asserts("svc_test.go", source)
    assert asserts("svc_test.go", source.replace("&Mailer{}", "mocks.NewMailer(t)"))


@pytest.mark.parametrize(
    ("statement", "checks"),
    [
        ('A.CallTo(() => bus.Publish("a")).MustHaveHappenedOnceExactly();', True),
        ('A.CallTo(() => bus.Publish("a")).MustNotHaveHappened();', True),
        ('A.CallTo(() => bus.Publish("a")).Returns(3);', False),
        ("Should.Throw<ArgumentException>(() => core.Convert(2));", True),
        ("await Should.NotThrowAsync(() => core.Convert(2));", True),
        ("core.Convert(2).ShouldBe(4);", True),
        ("return Verify(core.Convert(2));", True),
        ("return Verifier.VerifyJson(core.Convert(2)).UseDirectory(folder);", True),
        ("return Verification(core.Convert(2));", False),
    ],
)
def test_checks_in_csharp(statement: str, checks: bool) -> None:
    body = f"        var bus = A.Fake<IBus>();\n        {statement}\n"
    source = f"public class CoreTests\n{{\n    [Fact]\n    public async Task Works()\n    {{\n{body}    }}\n}}\n"
    assert asserts("CoreTests.cs", source) is checks


@pytest.mark.parametrize(
    ("statement", "checks"),
    [
        ("$bus->publish('a')->shouldBeCalledOnce();", True),
        ("$bus->publish('a')->shouldNotBeCalled();", True),
        ("$bus->publish('a')->willReturn(3);", False),
    ],
)
def test_checks_of_prophecy(statement: str, checks: bool) -> None:
    body = f"        $bus = $this->prophesize(Bus::class);\n        {statement}\n        (new Core($bus->reveal()))->run();\n"
    source = f"<?php\nclass CoreTest extends TestCase\n{{\n    public function testIt(): void\n    {{\n{body}    }}\n}}\n"
    assert asserts("CoreTest.php", source) is checks


@pytest.mark.parametrize(("head", "checks"), [(NOCK, True), ("", False)])
def test_requests_that_had_to_come(head: str, checks: bool) -> None:
    reply = 'nock("http://x").get("/ping").reply(200)' if head else 'serve("http://x")'
    body = f'  const scope = {reply};\n  await ping("http://x");\n  scope.done();\n'
    assert asserts("api.test.js", f'{head}it("asks", async () => {{\n{body}}});\n') is checks


@pytest.mark.parametrize(
    ("path", "made", "asked", "checks"),
    [
        ("BoxTest.java", "Box box = spy(new Box());", "assertEquals(9, box.count());", True),
        ("BoxTest.java", "Box box = mock(Box.class, CALLS_REAL_METHODS);", "assertEquals(9, box.count());", True),
        ("BoxTest.java", "Box box = mock(Box.class);", "assertEquals(9, box.count());", False),
        ("BoxTest.kt", "val box = spyk(Box())", "assertEquals(9, box.count())", True),
        ("BoxTest.kt", "val box = mockk<Box>()", "assertEquals(9, box.count())", False),
        ("test_box.py", "box = Mock(wraps=Box())", "assert box.count() == 9", True),
        ("test_box.py", "box = Mock(spec=Box)", "assert box.count() == 9", False),
        ("box_spec.rb", "box = spy('box')", "expect(box.count).to eq(9)", False),
        ("box_spec.rb", "box = instance_spy(Box)", "expect(box.count).to eq(9)", False),
    ],
)
def test_spies_run_the_real_code(path: str, made: str, asked: str, checks: bool) -> None:
    forms = {
        "java": f"class BoxTest {{\n  @Test\n  void counts() {{\n    {made}\n    {asked}\n  }}\n}}\n",
        "kt": f"class BoxTest {{\n  @Test\n  fun counts() {{\n    {made}\n    {asked}\n  }}\n}}\n",
        "py": f"def test_counts():\n    {made}\n    {asked}\n",
        "rb": f'RSpec.describe Box do\n  it "counts" do\n    {made}\n    {asked}\n  end\nend\n',
    }
    assert asserts(path, forms[path.rpartition(".")[2]]) is checks
