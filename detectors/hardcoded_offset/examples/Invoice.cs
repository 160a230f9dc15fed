public class Invoice
{
    private readonly List<string> _headers = new();

    public Invoice(bool tax)
    {
        _headers.Add("Id");
        if (tax)
        {
            _headers.Add("Tax");
        }
        _headers.Add("Total");
    }

    // expect: hardcoded-offset
    public string Total => _headers[2];

    // ok: hardcoded-offset (the first)
    public string First => _headers[0];

    public void Columns(DataGridView grid, bool tax)
    {
        var widths = new List<int> { 10, 20 };
        if (tax) widths.Add(15);
        widths.AddRange(new[] { 30, 40 });
        // expect: hardcoded-offset
        grid.Columns[3].Width = widths[3];
    }

    public string Filtered(IEnumerable<Order> orders)
    {
        // expect: hardcoded-offset
        return orders.Where(o => o.Open).Select(o => o.Id).ToList()[2];
    }

    public void Sorted(List<string> names, bool flag)
    {
        if (flag)
        {
            names.Sort();
        }
        // expect: hardcoded-offset
        names[2] = "x";
    }

    public string Switched(string kind)
    {
        var names = new List<string> { "a" };
        switch (kind)
        {
            case "x":
                names.Add("b");
                break;
        }
        names.Add("c");
        // expect: hardcoded-offset
        return names[1];
    }

    public string Chosen(bool flag)
    {
        var names = flag ? new List<string> { "a", "b" } : new List<string> { "a" };
        // expect: hardcoded-offset
        return names[1];
    }

    public string Spread(bool tax)
    {
        string[] columns = ["Id", .. (tax ? new[] { "Tax" } : Array.Empty<string>()), "Total"];
        // expect: hardcoded-offset
        return columns[2];
    }

    public string Early(bool flag)
    {
        var names = new List<string> { "a" };
        if (flag) return names[0];
        names.Add("b");
        // ok: hardcoded-offset (the condition leaves the method)
        return names[1];
    }

    public string Dictionary(Dictionary<int, string> names, bool flag)
    {
        if (flag) names.Add(4, "x");
        // ok: hardcoded-offset (a key)
        return names[3];
    }

    public string Arguments(string[] args)
    {
        // ok: hardcoded-offset (what the program is called with)
        return args[2];
    }
}
