using Xunit;

namespace Shop.Tests;

public class GridTests
{
    [Fact]
    public void The_tax_stands_last()
    {
        Assert.Equal(new[] { "Id", "Name", "Total", "Tax" }, Grid.Columns(new GridOptions(true)));
    }
}
