using System.Collections.Generic;
using System.Linq;
using ClosedXML.Excel;

namespace Shop.Reports;

public class Exports
{
    private readonly bool _includeTax;
    private readonly bool _includeNotes;

    public List<string> Header()
    {
        var columns = new List<string> { "Id", "Date", "Total" };
        if (_includeTax)
        {
            // expect: hardcoded-offset
            columns.Insert(2, "Tax");
        }
        if (_includeNotes)
        {
            columns.Add("Notes");
        }
        // expect: hardcoded-offset
        columns.Insert(4, "Currency");
        return columns;
    }

    public List<object> Row(Order order)
    {
        var row = new List<object> { order.Id, order.Name };
        if (_includeTax)
        {
            row.Add(order.Tax);
        }
        row.Add(order.Total);
        // expect: hardcoded-offset
        row[2] = $"{row[2]:F2}";
        return row;
    }

    public void Removed(Order order)
    {
        var row = new List<string> { order.Id, order.Name };
        if (order.Phone != null)
        {
            row.Add(order.Phone);
        }
        row.Add(order.Email);
        // expect: hardcoded-offset
        row.RemoveAt(2);
        // ok: hardcoded-offset (the first)
        row.RemoveAt(0);
        Send(row);
    }

    public User Second(IEnumerable<User> users)
    {
        var active = users.Where(u => u.IsActive).ToList();
        // expect: hardcoded-offset
        return active[1];
    }

    public User SecondAt(IEnumerable<User> users)
    {
        // expect: hardcoded-offset
        return users.Where(u => u.IsActive).ElementAt(1);
    }

    public string Last(IEnumerable<User> users)
    {
        var active = users.Where(u => u.IsActive).ToList();
        // ok: hardcoded-offset (the last)
        return active[^1].Name;
    }

    public string Names(string first, string middle, string last)
    {
        var names = new[] { first, middle, last }.Where(n => !string.IsNullOrEmpty(n)).ToArray();
        // expect: hardcoded-offset
        return names[2];
    }

    public string Built()
    {
        var columns = Columns();
        // expect: hardcoded-offset
        return columns[2];
    }

    private List<string> Columns()
    {
        var columns = new List<string>();
        columns.Add("Id");
        if (_includeTax) columns.Add("Tax");
        columns.Add("Total");
        return columns;
    }

    public void Sheet(IXLWorksheet sheet)
    {
        var column = 1;
        sheet.Cell(1, column++).Value = "Id";
        if (_includeTax)
        {
            sheet.Cell(1, column++).Value = "Tax";
        }
        // expect: hardcoded-offset
        sheet.Cell(1, 4).Value = "Total";
    }

    public string Tail()
    {
        var parts = new List<string> { "a", "b" };
        if (_includeTax) parts.Add("c");
        parts.Add("d");
        // expect: hardcoded-offset
        return string.Join("/", parts.GetRange(3, 1));
    }

    public string Skipped()
    {
        string[] parts = _includeTax ? new[] { "a", "b", "c" } : new[] { "a", "c" };
        // expect: hardcoded-offset
        return parts[2];
    }

    public string Collection()
    {
        List<string> columns = ["Id", "Name"];
        if (_includeTax) columns.Add("Tax");
        columns.AddRange(new[] { "Total", "Status" });
        // expect: hardcoded-offset
        return columns[3];
    }

    public string Checked(string line)
    {
        var parts = line.Split(',');
        if (parts.Length < 3) throw new FormatException(line);
        // ok: hardcoded-offset (the length is checked)
        return parts[2];
    }

    public string Group(Match match)
    {
        // ok: hardcoded-offset (groups)
        return match.Groups[2].Value;
    }

    public int Offset(byte[] frame)
    {
        // ok: hardcoded-offset (the protocol)
        return frame[3] << 8 | frame[4];
    }

    public (int, int) Pair()
    {
        var point = (1, 2);
        // ok: hardcoded-offset (a tuple)
        return (point.Item1, point.Item2);
    }

    public string Looked(List<string> columns)
    {
        var at = columns.IndexOf("Total");
        // ok: hardcoded-offset (looked up)
        columns.Insert(at, "Tax");
        return columns[at];
    }

    public List<string> Guarded(Order order)
    {
        var row = new List<string> { order.Id };
        if (_includeTax) row.Add(order.Tax);
        row.Add(order.Total);
        if (_includeTax)
        {
            // ok: hardcoded-offset (the same condition)
            row[1] = row[1].Trim();
        }
        return row;
    }

    public string Reader(DbDataReader reader)
    {
        // ok: hardcoded-offset (a column of the query)
        return reader.GetString(2);
    }
}
