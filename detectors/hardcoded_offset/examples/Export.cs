using System;
using System.Collections.Generic;
using System.Linq;

namespace Shop.Exports;

public class Export
{
    private readonly List<string> _headers = new();

    public Export(bool wide)
    {
        _headers.Add("id");
        if (wide)
        {
            _headers.Add("address");
        }
        _headers.Add("total");
    }

    public string Total()
    {
        return _headers[2]; // expect: hardcoded-offset
    }

    public void Columns(bool phone, List<string> given)
    {
        var columns = new List<string> { "a", "b" };
        columns.Insert(1, "s"); // ok: hardcoded-offset (before any conditional change)
        if (phone)
        {
            columns.Add("c");
        }
        columns.Insert(3, "d"); // expect: hardcoded-offset
        columns[4] = "e"; // expect: hardcoded-offset
        columns.RemoveAt(4); // expect: hardcoded-offset
        var second = columns[1]; // ok: hardcoded-offset (stands before the conditional one)
        var first = columns[0]; // ok: hardcoded-offset (the first)
        var last = columns[^1]; // ok: hardcoded-offset (the last)
        Print(columns);
        given.Insert(2, "x"); // ok: hardcoded-offset (no condition)
        if (phone)
        {
            given.Insert(2, "x"); // expect: hardcoded-offset
        }
    }

    private void Print(List<string> columns)
    {
        Console.WriteLine(columns[4]); // expect: hardcoded-offset
    }

    public string Cell(bool wide)
    {
        var cells = wide ? new[] { "a", "b", "c" } : new[] { "a" };
        return cells[2]; // expect: hardcoded-offset
    }

    public string Literal(bool wide)
    {
        List<string> columns = ["id", "name"];
        if (wide) columns.Add("address");
        columns.Add("total");
        return columns[2]; // expect: hardcoded-offset
    }

    public string Chosen(List<string> names)
    {
        var kept = names.Where(name => name.Length > 2).ToList();
        return kept[2]; // expect: hardcoded-offset
    }

    public string Fallback(List<string> columns)
    {
        return columns.FirstOrDefault(c => c == "name") ?? columns[2]; // expect: hardcoded-offset
    }

    public string Spread(bool wide, string[] extra)
    {
        string[] columns = ["id", ..extra, "total"];
        return columns[2]; // ok: hardcoded-offset (no condition)
    }

    public string Checked(bool wide)
    {
        var made = Make(wide);
        if (made.Count > 1)
        {
            return made[1]; // ok: hardcoded-offset (the length is checked)
        }
        return null;
    }

    public string Unchecked(bool wide)
    {
        var made = Make(wide);
        return made[1]; // expect: hardcoded-offset
    }

    private List<string> Make(bool wide)
    {
        var made = new List<string>();
        made.Add("a");
        if (wide)
        {
            made.Add("b");
        }
        return made;
    }

    public string Split(string line)
    {
        var parts = line.Split(',').Where(part => part.Length > 0).ToArray();
        return parts[2]; // ok: hardcoded-offset (a text taken apart)
    }

    public string Group(Match match)
    {
        return match.Groups[2].Value; // ok: hardcoded-offset (groups of an expression)
    }

    public void Table(Dictionary<int, string> names, bool wide)
    {
        if (wide)
        {
            names.Add(2, "x"); // ok: hardcoded-offset (no list)
        }
    }

    public (int, int) Pair((int First, int Second, int Third) triple, byte[] header)
    {
        return (header[4], header[5]); // ok: hardcoded-offset (a protocol)
    }

    public void SameCondition(bool wide)
    {
        var columns = new List<string> { "id" };
        if (wide)
        {
            columns.Add("address");
        }
        if (wide)
        {
            columns[1] = "street"; // ok: hardcoded-offset (the same condition)
        }
    }

    public string Caught(bool wide)
    {
        var columns = Make(wide);
        try
        {
            return columns[1]; // ok: hardcoded-offset (a missing one is provided for)
        }
        catch (ArgumentOutOfRangeException)
        {
            return "";
        }
    }

    public void Cells(ISheet sheet, bool withVat, List<Order> orders)
    {
        var header = sheet.CreateRow(0);
        var column = 0;
        header.CreateCell(column++).SetCellValue("id");
        if (withVat)
        {
            header.CreateCell(column++).SetCellValue("vat");
        }
        header.CreateCell(column++).SetCellValue("total");
        foreach (var order in orders)
        {
            var row = sheet.CreateRow(sheet.LastRowNum + 1);
            row.CreateCell(0).SetCellValue(order.Id);
            row.CreateCell(2).SetCellValue(order.Total); // expect: hardcoded-offset
        }
    }
}
