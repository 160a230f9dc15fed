using Xunit;

namespace Shop.Tests;

public class GridTests
{
    [Fact]
    public void The_tax_stands_last()
    {
        Assert.Equal(new[] { "Id", "Name", "Total", "Tax" }, Grid.Columns(new GridOptions(true, false)));
    }

    [Fact]
    public void The_currency_stands_before_the_total()
    {
        Assert.Equal(new[] { "Id", "Name", "Currency", "Total", "Tax" }, Grid.Columns(new GridOptions(true, true)));
    }

    [Fact]
    public void A_row_follows_its_columns()
    {
        var columns = Grid.Columns(new GridOptions(false, true));

        Assert.Equal(new[] { "7", "Ada", "EUR", "2.50" }, Grid.Row(new Order(7, "Ada", 2.5m), columns));
    }

    [Fact]
    public void A_caption_names_the_first_and_the_last_column()
    {
        Assert.Equal("Id to Tax", Grid.Caption(new GridOptions(true, true)));
    }

    [Fact]
    public void A_line_with_two_parts_is_refused()
    {
        Assert.Throws<FormatException>(() => Grid.Parse("7;Ada"));
        Assert.Equal(new Order(7, "Ada", 2), Grid.Parse("7;Ada;2"));
    }
}
