using FluentAssertions;
using Moq;
using Xunit;

namespace Shop.Tests;

public class OrderTests
{
    private static void Check(Order order) => Assert.Equal(3, order.Total);

    // expect: vacuous-test
    [Fact]
    public void Places()
    {
        var order = new Orders().Place("a");
        Console.WriteLine(order.Total);
    }

    // expect: vacuous-test
    [Fact]
    public void IsTrue()
    {
        new Orders().Place("a");
        Assert.True(true);
    }

    // expect: vacuous-test
    [Fact]
    public void Same()
    {
        var order = new Orders().Place("a");
        Assert.Equal(order, order);
    }

    // expect: vacuous-test
    [Fact]
    public void Echo()
    {
        var repository = new Mock<IRepository>();
        repository.Setup(r => r.Find(1)).Returns(new Order("a"));
        Assert.NotNull(repository.Object.Find(1));
    }

    // expect: vacuous-test
    [Fact]
    public async Task NeverAwaited()
    {
        Assert.ThrowsAsync<ArgumentException>(() => new Orders().PlaceAsync(null));
    }

    // expect: vacuous-test
    [Fact]
    public void Swallowed()
    {
        try
        {
            Assert.Equal(3, new Orders().Place("a").Total);
        }
        catch (Exception)
        {
        }
    }

    // expect: vacuous-test
    [Fact]
    public void FluentSame()
    {
        var order = new Orders().Place("a");
        order.Should().Be(order);
    }

    // expect: vacuous-test
    [Fact]
    public void FluentUnfinished()
    {
        new Orders().Place("a").Total.Should();
    }

    [Fact]
    public void Checked() // ok: vacuous-test (a helper asserts)
    {
        Check(new Orders().Place("a"));
    }

    [Fact]
    public async Task Awaited() // ok: vacuous-test (awaited)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => new Orders().PlaceAsync(null));
    }

    [Fact]
    public Task Returned() => Assert.ThrowsAsync<ArgumentException>(() => new Orders().PlaceAsync(null)); // ok: vacuous-test (returned)

    [Fact]
    public void Verified() // ok: vacuous-test (what the code did)
    {
        var gateway = new Mock<IGateway>();
        new Orders(gateway.Object).Place("a");
        gateway.Verify(g => g.Charge(3), Times.Once);
    }

    [Fact]
    public void Fluent() // ok: vacuous-test (asserts)
    {
        new Orders().Place("a").Total.Should().Be(3);
    }

    [Fact]
    public void HandedOn() // ok: vacuous-test (through the code)
    {
        var repository = new Mock<IRepository>();
        repository.Setup(r => r.Find(1)).Returns(new Order("a"));
        Assert.NotNull(new Orders(repository.Object).Get(1));
    }
}
