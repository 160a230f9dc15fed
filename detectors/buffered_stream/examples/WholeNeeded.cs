using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Shop.Whole;

public class WholeNeeded
{
    private readonly ShopDbContext _context;
    private List<Order> _cached;

    public async Task<int> Sized(TextWriter writer)
    {
        var orders = await _context.Orders.ToListAsync(); // ok: buffered-stream (sized)
        foreach (var order in orders)
        {
            writer.WriteLine(order.Line);
        }
        return orders.Count;
    }

    public string Last(string path)
    {
        var lines = File.ReadAllLines(path); // ok: buffered-stream (indexed)
        return lines[lines.Length - 1];
    }

    public bool Known(string path, string name)
    {
        return File.ReadAllLines(path).Contains(name); // ok: buffered-stream (looked up)
    }

    public void Sorted(string path, SearchIndex index)
    {
        var lines = File.ReadAllLines(path); // ok: buffered-stream (sorted)
        Array.Sort(lines);
        foreach (var line in lines)
        {
            index.Add(line);
        }
    }

    public async Task Cache()
    {
        _cached = await _context.Orders.ToListAsync(); // ok: buffered-stream (cached)
    }

    public async Task<List<Order>> All()
    {
        return await _context.Orders.ToListAsync(); // ok: buffered-stream (returned to callers that are not known)
    }

    public async Task Page(TextWriter writer, int page)
    {
        var orders = await _context.Orders.Skip(page * 50).Take(50).ToListAsync(); // ok: buffered-stream (a page of fixed size)
        foreach (var order in orders)
        {
            writer.WriteLine(order.Line);
        }
    }

    public async Task Change(TextWriter writer)
    {
        var orders = await _context.Orders.ToListAsync(); // ok: buffered-stream (the same connection is written to)
        foreach (var order in orders)
        {
            order.Seen = true;
            await _context.SaveChangesAsync();
        }
    }

    public Settings LoadSettings(string path)
    {
        return JsonSerializer.Deserialize<Settings>(File.ReadAllText(path)); // ok: buffered-stream (a configuration file)
    }

    public string Signed(Stream source, Stream target)
    {
        using var reader = new StreamReader(source);
        var body = reader.ReadToEnd(); // ok: buffered-stream (a signature over the body)
        target.Write(Encoding.UTF8.GetBytes(body));
        return Signature.Of(body);
    }

    public void Atomically(string from, string temporary, string target)
    {
        File.WriteAllBytes(temporary, File.ReadAllBytes(from)); // ok: buffered-stream (an atomic write)
        File.Move(temporary, target, overwrite: true);
    }

    public void OverItself(string path)
    {
        var lines = File.ReadAllLines(path); // ok: buffered-stream (the file is written over)
        using var writer = new StreamWriter(path);
        foreach (var line in lines)
        {
            writer.WriteLine(line.Trim());
        }
    }

    public async Task ClosedBefore(TextWriter writer)
    {
        List<Order> orders;
        using (var session = _sessions.Open())
        {
            orders = await session.Query<Order>().ToListAsync(); // ok: buffered-stream (the session is closed first)
        }
        foreach (var order in orders)
        {
            writer.WriteLine(order.Line);
        }
    }

    public string Describe(IEnumerable<string> names)
    {
        var text = new StringBuilder(); // ok: buffered-stream (returned to callers that are not known)
        foreach (var name in names)
        {
            text.Append(name);
        }
        return text.ToString();
    }

    public void Cells(IEnumerable<IEnumerable<string>> table, TextWriter writer)
    {
        foreach (var row in table)
        {
            var line = new StringBuilder(); // ok: buffered-stream (one row, not the data set)
            foreach (var cell in row)
            {
                line.Append(cell);
            }
            writer.WriteLine(line.ToString());
        }
    }

    public void WhileChanging(Dictionary<string, Order> orders)
    {
        foreach (var key in orders.Keys.ToList()) // ok: buffered-stream (a copy, as the table changes)
        {
            orders.Remove(key);
        }
    }

    public async Task<Dictionary<int, Order>> ByNumber()
    {
        var found = new Dictionary<int, Order>();
        var orders = await _context.Orders.ToListAsync(); // ok: buffered-stream (looked up)
        foreach (var order in orders)
        {
            found[order.Id] = order;
        }
        return found;
    }

    public async Task Lines(TextWriter writer, string path)
    {
        await foreach (var line in File.ReadLinesAsync(path)) // ok: buffered-stream (line by line)
        {
            writer.WriteLine(line);
        }
        await foreach (var order in _context.Orders.AsAsyncEnumerable()) // ok: buffered-stream (row by row)
        {
            writer.WriteLine(order.Line);
        }
    }
}
