using System.Globalization;
using System.Text;
using CsvHelper;
using ClosedXML.Excel;

public class ReportService
{
    private static readonly string[] Headers = { "Number", "Customer", "Total" };

    public byte[] Csv(IReadOnlyList<Order> orders)
    {
        var sb = new StringBuilder();
        sb.AppendLine(string.Join(",", Headers));
        foreach (var o in orders)
            sb.AppendLine(string.Join(",", o.Number, o.Total.ToString(CultureInfo.InvariantCulture), o.Customer.Name)); // expect: header-row-mismatch
        return Encoding.UTF8.GetBytes(sb.ToString());
    }

    public byte[] CsvOk(IReadOnlyList<Order> orders)
    {
        var sb = new StringBuilder();
        sb.AppendLine(string.Join(",", Headers));
        foreach (var o in orders)
            sb.AppendLine(string.Join(",", o.Number, o.Customer.Name, o.Total.ToString(CultureInfo.InvariantCulture))); // ok: header-row-mismatch
        return Encoding.UTF8.GetBytes(sb.ToString());
    }

    public async Task Fields(IEnumerable<Order> orders, CsvWriter csv)
    {
        csv.WriteField("Number");
        csv.WriteField("Customer");
        csv.WriteField("Total");
        await csv.NextRecordAsync();
        foreach (var o in orders)
        {
            csv.WriteField(o.Number);
            csv.WriteField(o.Total); // expect: header-row-mismatch
            csv.WriteField(o.Customer);
            await csv.NextRecordAsync();
        }
    }

    public async Task FieldsOptional(IEnumerable<Order> orders, CsvWriter csv, bool withTax)
    {
        csv.WriteField("Number");
        csv.WriteField("Total");
        if (withTax) csv.WriteField("Tax");
        csv.NextRecord();
        foreach (var o in orders)
        {
            csv.WriteField(o.Number); // expect: header-row-mismatch
            csv.WriteField(o.Total);
            csv.NextRecord();
        }
    }

    public void Records(IEnumerable<Order> orders, CsvWriter csv)
    {
        csv.WriteHeader<OrderRow>();
        csv.NextRecord();
        foreach (var o in orders)
        {
            csv.WriteRecord(new OrderRow { Total = o.Total, Number = o.Number }); // ok: header-row-mismatch
            csv.NextRecord();
        }
    }

    public string Formatted(IEnumerable<Order> orders)
    {
        var sb = new StringBuilder();
        sb.Append("Number;Customer;Total\r\n");
        foreach (var o in orders)
        {
            sb.AppendFormat("{0};{1};{2}\r\n", o.Number, o.Total, o.Customer); // expect: header-row-mismatch
        }
        return sb.ToString();
    }

    public IEnumerable<string> Lines(IEnumerable<Order> orders)
    {
        yield return "Number,Customer,Total";
        foreach (var o in orders)
        {
            yield return $"{o.Number},{o.Total},{o.Customer}"; // expect: header-row-mismatch
        }
    }

    public string Linq(IEnumerable<Order> orders)
    {
        var lines = new List<string> { "Number,Customer,Total" };
        lines.AddRange(orders.Select(o => $"{o.Number},{o.Total},{o.Customer}")); // expect: header-row-mismatch
        return string.Join(Environment.NewLine, lines);
    }

    public void Chained(IEnumerable<Order> orders, StringBuilder sb)
    {
        sb.AppendLine("Number,Customer,Total");
        foreach (var o in orders)
            sb.Append(o.Number).Append(',').Append(o.Total).Append(',').Append(o.Customer).AppendLine(); // expect: header-row-mismatch
    }

    public void Closed(List<Order> orders)
    {
        var ws = new XLWorkbook().Worksheets.Add("Orders");
        ws.Cell("A1").Value = "Number";
        ws.Cell("B1").Value = "Customer";
        var r = 2;
        foreach (var o in orders)
        {
            ws.Cell($"A{r}").Value = o.Customer; // expect: header-row-mismatch
            ws.Cell($"B{r}").Value = o.Number;
            r++;
        }
    }

    public void Data(List<Order> orders)
    {
        var table = new DataTable();
        table.Columns.Add("Number");
        table.Columns.Add("Customer");
        table.Columns.Add("Total");
        foreach (var o in orders)
            table.Rows.Add(o.Number, o.Total, o.Customer); // expect: header-row-mismatch
    }
}
