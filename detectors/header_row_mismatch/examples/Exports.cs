using System.Text;

public class Exports
{
    public string Text(IEnumerable<Order> orders)
    {
        var csv = new StringBuilder();
        csv.AppendLine("Id,Customer,Total");
        foreach (var order in orders)
        {
            csv.AppendLine($"{order.Id},{order.Customer.Name},{order.Total}"); // ok: header-row-mismatch (the same)
        }
        return csv.ToString();
    }

    public string TextSwapped(IEnumerable<Order> orders)
    {
        var csv = new StringBuilder();
        csv.AppendLine("Id,Email,Name");
        foreach (var order in orders)
        {
            csv.AppendLine($"{order.Id},{order.Name},{order.Email}"); // expect: header-row-mismatch
        }
        return csv.ToString();
    }

    public string Joined(IEnumerable<Order> orders)
    {
        var lines = new List<string> { string.Join(",", new[] { "Id", "Status", "Total" }) };
        foreach (var order in orders)
        {
            lines.Add(string.Join(",", new[] { order.Id, order.Status })); // expect: header-row-mismatch
        }
        return string.Join("\n", lines);
    }

    public void Table(IEnumerable<Order> orders)
    {
        var table = new Table();
        table.AddColumn("Id");
        table.AddColumn("Customer");
        table.AddColumn("Total");
        foreach (var order in orders)
        {
            table.AddRow(order.Id, order.Total, order.Customer); // expect: header-row-mismatch
        }
    }

    public void Sheet(IXLWorksheet sheet, List<Order> orders)
    {
        sheet.Cell(1, 1).Value = "Id";
        sheet.Cell(1, 2).Value = "Status";
        sheet.Cell(1, 3).Value = "Total";
        for (var i = 0; i < orders.Count; i++)
        {
            sheet.Cell(i + 2, 1).Value = orders[i].Id;
            sheet.Cell(i + 2, 2).Value = orders[i].Total; // expect: header-row-mismatch
            sheet.Cell(i + 2, 3).Value = orders[i].Status;
        }
    }

    public void SheetRight(ExcelWorksheet sheet, List<Order> orders)
    {
        sheet.Cells[1, 1].Value = "Id";
        sheet.Cells[1, 2].Value = "Total";
        var row = 2;
        foreach (var order in orders)
        {
            sheet.Cells[row, 1].Value = order.Id; // ok: header-row-mismatch (the same)
            sheet.Cells[row, 2].Value = order.Total;
            row++;
        }
    }
}
