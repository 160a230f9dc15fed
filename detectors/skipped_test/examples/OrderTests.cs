using Xunit;

namespace Shop.Tests;

public class OrderTests
{
    [Fact(Skip = "flaky")] // expect: skipped-test
    public void Sums()
    {
        Assert.Equal(3, new Order("a").Total);
    }

    [Theory(Skip = "later")] // expect: skipped-test
    [InlineData(1)]
    public void Rounds(int n)
    {
        Assert.Equal(n, new Order("a").Total);
    }

    [SkippableFact]
    public void Docker()
    {
        Skip.IfNot(DockerIsHere(), "no docker"); // ok: skipped-test (missing tool)
        Assert.Equal(3, new Order("a").Total);
    }

    [Fact]
    public void Skipped()
    {
        Assert.Skip("later"); // expect: skipped-test
        Assert.Equal(3, new Order("a").Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2, Skip = "fails")] // expect: skipped-test
    public void Rows(int n)
    {
        Assert.Equal(n, new Order("a").Total);
    }

    [Fact]
    public void SkipsRows() // ok: skipped-test (what the code does)
    {
        Assert.Equal(3, new Order("a").Rows.Skip(1).Count());
    }

    [Fact]
    public void OnWindows()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "windows only"); // ok: skipped-test (platform)
        Assert.Equal(3, new Order("a").Total);
    }
}
