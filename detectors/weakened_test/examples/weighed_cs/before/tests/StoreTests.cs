using Xunit;
using Moq;
using FluentAssertions;

public class StoreTests
{
    private readonly Store store = new();
    private readonly Mock<IGateway> gateway = new();

    [Fact]
    public void Count()
    {
        Assert.Equal(new[] { "a", "b" }, store.Load("a"));
    }

    [Fact]
    public void ShouldHavecount()
    {
        store.Load("a").Should().Equal("a", "b");
    }

    [Fact]
    public void ThrowsAny()
    {
        Assert.Throws<NotFoundException>(() => store.Load(""));
    }

    [Fact]
    public void ShouldThrowMessage()
    {
        var act = () => store.Load("");
        act.Should().Throw<NotFoundException>().WithMessage("no row");
    }

    [Test]
    public void NunitThrows()
    {
        Assert.That(() => store.Load(""), Throws.TypeOf<NotFoundException>());
    }

    [Test]
    public void NunitWithin()
    {
        Assert.That(store.Price(1), Is.EqualTo(1.19).Within(0.001));
    }

    [Fact]
    public void MockTimes()
    {
        store.Pay(gateway.Object, 5);
        gateway.Verify(g => g.Charge(5, "EUR"), Times.Once);
    }

    [Fact]
    public void NsubAny()
    {
        store.Pay(sub, 5);
        sub.Received(1).Charge(5, "EUR");
    }

    [Fact]
    public void Fluent()
    {
        Assert.Equal("a", store.Name);
        Assert.True(store.IsOpen);
        Assert.Equal(2, store.Load("b").Count);
        Assert.Null(store.Last);
    }

    [Fact]
    public void FluentToXunit()
    {
        store.Name.Should().Be("a");
        store.IsOpen.Should().BeTrue();
        store.Load("b").Should().HaveCount(2);
    }

    [Test]
    public void NunitClassic()
    {
        Assert.AreEqual("a", store.Name);
        Assert.IsTrue(store.IsOpen);
        Assert.IsNotNull(store.Load("b"));
    }

    [Fact]
    public void Single()
    {
        var rows = store.Load("a");
        Assert.Equal(1, rows.Count);
        Assert.Equal("a", rows[0]);
    }

    [Test]
    public void Multiple()
    {
        Assert.That(store.Price(1), Is.EqualTo(1.19));
        Assert.That(store.Price(2), Is.EqualTo(2.38));
    }

    [Fact]
    public void Async()
    {
        Assert.Throws<NotFoundException>(() => store.Load(""));
    }
}
