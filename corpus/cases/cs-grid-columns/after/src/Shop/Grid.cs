namespace Shop;

public record GridOptions(bool ShowTax, bool ShowCurrency);

public static class Grid
{
    public static List<string> Columns(GridOptions options)
    {
        var columns = new List<string> { "Id", "Name", "Total" };
        if (options.ShowCurrency)
        {
            columns.Insert(columns.IndexOf("Total"), "Currency");
        }
        if (options.ShowTax)
        {
            columns.Add("Tax");
        }
        return columns;
    }

    /// <summary>The cells of a row, by the names of their columns.</summary>
    public static string[] Row(Order order, IReadOnlyList<string> columns) => columns.Select(column => Cell(order, column)).ToArray();

    /// <summary>What stands first and last, whatever lies between.</summary>
    public static string Caption(GridOptions options)
    {
        var columns = Columns(options);
        return $"{columns[0]} to {columns[^1]}";
    }

    /// <summary>Reads a line of an import, which has three parts.</summary>
    public static Order Parse(string line)
    {
        var parts = line.Split(';');
        if (parts.Length != 3)
        {
            throw new FormatException($"A line has three parts: {line}");
        }
        return new Order(int.Parse(parts[0]), parts[1], decimal.Parse(parts[2]));
    }

    private static string Cell(Order order, string column) => column switch
    {
        "Id" => order.Id.ToString(),
        "Name" => order.Name,
        "Total" => order.Total.ToString("F2"),
        "Tax" => (order.Total * 0.19m).ToString("F2"),
        "Currency" => "EUR",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "There is no such column"),
    };
}

public record Order(int Id, string Name, decimal Total);
