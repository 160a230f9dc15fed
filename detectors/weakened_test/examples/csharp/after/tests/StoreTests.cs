public class StoreTests
{
    [Fact]
    public void Loads()
    {
        Assert.True(new Store().Load("ab") > 0); // expect: weakened-test
    }

    [Fact]
    public void Positive()
    {
        Assert.Equal(4, new Store().Load("ab")); // ok: weakened-test (demands more)
    }
}
