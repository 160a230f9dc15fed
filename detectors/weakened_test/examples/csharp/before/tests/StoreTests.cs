public class StoreTests
{
    [Fact]
    public void Loads()
    {
        Assert.Equal(3, new Store().Load("ab"));
    }

    [Fact]
    public void Positive()
    {
        Assert.True(new Store().Load("ab") > 0);
    }
}
