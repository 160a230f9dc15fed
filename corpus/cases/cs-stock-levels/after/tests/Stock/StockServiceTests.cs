using Shop.Stock;
using Xunit;

namespace Shop.Tests.Stock;

public class StockServiceTests
{
    [Fact]
    public async Task LevelsShowWhatIsAvailableForEachLine()
    {
        await using var db = TestDatabase.With(new StockItem { Sku = "A-1", Count = 4 });
        var order = new Order { Lines = { new OrderLine("A-1", 5), new OrderLine("B-2", 1) } };

        var levels = await new StockService(db).LevelsAsync(order, CancellationToken.None);

        Assert.Equal(new[] { new StockLevel("A-1", 5, 4), new StockLevel("B-2", 1, 0) }, levels);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task ReservesNoMoreThanThereIs(int count, bool reserved)
    {
        await using var db = TestDatabase.With(new StockItem { Sku = "A-1", Count = 4 });

        Assert.Equal(reserved, await new StockService(db).ReserveAsync("A-1", count, CancellationToken.None));
    }
}
