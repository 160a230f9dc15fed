using Xunit;

public class StoreTests
{
    // expect: vacuous-test
    [Fact]
    public void LoadsRows()
    {
        new Store().Load("a");
    }

    // expect: vacuous-test
    [Fact]
    public void AlwaysHolds()
    {
        new Store().Load("a");
        Assert.True(true);
    }

    // ok: vacuous-test (compares what the code gave)
    [Fact]
    public void IsEmpty()
    {
        Assert.Empty(new Store().Load("a"));
    }
}
