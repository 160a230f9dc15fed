namespace Shop;

public record GridOptions(bool ShowTax);

public static class Grid
{
    public static List<string> Columns(GridOptions options)
    {
        var columns = new List<string> { "Id", "Name", "Total" };
        if (options.ShowTax)
        {
            columns.Add("Tax");
        }
        return columns;
    }
}
