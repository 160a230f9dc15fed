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
        Assert.Equal(2, store.Load("a").Count); // expect: weakened-test
    }

    [Fact]
    public void ShouldHavecount()
    {
        store.Load("a").Should().HaveCount(2); // expect: weakened-test
    }

    [Fact]
    public void ThrowsAny()
    {
        Assert.ThrowsAny<Exception>(() => store.Load("")); // expect: weakened-test
    }

    [Fact]
    public void ShouldThrowMessage()
    {
        var act = () => store.Load("");
        act.Should().Throw<NotFoundException>(); // expect: weakened-test
    }

    [Test]
    public void NunitThrows()
    {
        Assert.That(() => store.Load(""), Throws.Exception); // expect: weakened-test
    }

    [Test]
    public void NunitWithin()
    {
        Assert.That(store.Price(1), Is.EqualTo(1.19).Within(0.5)); // expect: weakened-test
    }

    [Fact]
    public void MockTimes()
    {
        store.Pay(gateway.Object, 5);
        gateway.Verify(g => g.Charge(5, "EUR"), Times.AtMostOnce); // expect: weakened-test
    }

    [Fact]
    public void NsubAny()
    {
        store.Pay(sub, 5);
        sub.ReceivedWithAnyArgs().Charge(default, default); // expect: weakened-test
    }

    [Fact]
    public void Fluent()
    {
        store.Name.Should().Be("a");
        store.IsOpen.Should().BeTrue();
        store.Load("b").Should().HaveCount(2);
        store.Last.Should().BeNull();
    }

    [Fact]
    public void FluentToXunit()
    {
        Assert.Equal("a", store.Name);
        Assert.True(store.IsOpen);
        Assert.Equal(2, store.Load("b").Count);
    }

    [Test]
    public void NunitClassic()
    {
        Assert.That(store.Name, Is.EqualTo("a"));
        Assert.That(store.IsOpen, Is.True);
        Assert.That(store.Load("b"), Is.Not.Null);
    }

    [Fact]
    public void Single()
    {
        var row = Assert.Single(store.Load("a"));
        Assert.Equal("a", row);
    }

    [Test]
    public void Multiple()
    {
        Assert.Multiple(() =>
        {
            Assert.That(store.Price(1), Is.EqualTo(1.19));
            Assert.That(store.Price(2), Is.EqualTo(2.38));
        });
    }

    [Fact]
    public async Task Async()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => store.LoadAsync(""));
    }
}
