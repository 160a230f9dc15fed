using NUnit.Framework;

namespace Shop.Tests;

[TestFixture]
public class OrderNUnitTests
{
    [Test]
    [Ignore("flaky")] // expect: skipped-test
    public void Sums()
    {
        Assert.That(new Order("a").Total, Is.EqualTo(3));
    }

    [Test, Ignore("later")] // expect: skipped-test
    public void Rounds()
    {
        Assert.That(new Order("a").Total, Is.EqualTo(3));
    }

    [Test, Explicit] // expect: skipped-test
    public void Slow()
    {
        Assert.That(new Order("a").Total, Is.EqualTo(3));
    }

    [Test]
    public void Later()
    {
        Assert.Ignore("later"); // expect: skipped-test
    }

    [Test]
    public void Open()
    {
        Assert.Inconclusive("later"); // expect: skipped-test
    }

    [TestCase(1)]
    [TestCase(2, Ignore = "fails")] // expect: skipped-test
    public void Rows(int n)
    {
        Assert.That(new Order("a").Total, Is.EqualTo(n));
    }

    [Test, Platform("Linux")] // ok: skipped-test (platform)
    public void OnLinux()
    {
        Assert.That(new Order("a").Total, Is.EqualTo(3));
    }

    [Test]
    public void Db()
    {
        Assume.That(Environment.GetEnvironmentVariable("DB"), Is.Not.Null); // ok: skipped-test (database)
        Assert.That(new Order("a").Total, Is.EqualTo(3));
    }
}

[TestFixture, Ignore("rewrite")] // expect: skipped-test
public class RefundTests
{
    [Test]
    public void Sums()
    {
        Assert.That(new Order("a").Total, Is.EqualTo(3));
    }
}
