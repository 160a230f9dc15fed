using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop.Exports;

[ApiController]
public class ExportsController : ControllerBase
{
    private readonly ShopDbContext _context;
    private readonly HttpClient _client;

    public async Task WriteOrders(TextWriter writer)
    {
        var orders = await _context.Orders.AsNoTracking().ToListAsync(); // expect: buffered-stream
        foreach (var order in orders)
        {
            await writer.WriteLineAsync(order.Line);
        }
    }

    public async Task WriteCustomers(TextWriter writer)
    {
        foreach (var customer in await _context.Customers.ToListAsync()) // expect: buffered-stream
        {
            writer.WriteLine(customer.Name);
        }
    }

    public void WriteNow(TextWriter writer)
    {
        foreach (var order in _context.Orders.ToList()) // expect: buffered-stream
        {
            writer.WriteLine(order.Line);
        }
    }

    public void Index(string path, SearchIndex index)
    {
        foreach (var line in File.ReadAllLines(path)) // expect: buffered-stream
        {
            index.Add(line);
        }
    }

    public void IndexText(string path, SearchIndex index)
    {
        using var reader = new StreamReader(path);
        var text = reader.ReadToEnd(); // expect: buffered-stream
        foreach (var line in text.Split('\n'))
        {
            index.Add(line);
        }
    }

    public void Copy(string from, Stream target)
    {
        var bytes = File.ReadAllBytes(from); // expect: buffered-stream
        target.Write(bytes);
    }

    public async Task Download(string url, string path)
    {
        var bytes = await _client.GetByteArrayAsync(url); // expect: buffered-stream
        await File.WriteAllBytesAsync(path, bytes);
    }

    public async Task Save(HttpResponseMessage response, string path)
    {
        await File.WriteAllTextAsync(path, await response.Content.ReadAsStringAsync()); // expect: buffered-stream
    }

    [HttpGet("orders.csv")]
    public IActionResult Csv()
    {
        var csv = new StringBuilder(); // expect: buffered-stream
        csv.AppendLine("id,total");
        foreach (var order in _context.Orders)
        {
            csv.AppendLine($"{order.Id},{order.Total}");
        }
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv", "orders.csv");
    }

    [HttpGet("orders.txt")]
    public IActionResult Text()
    {
        var stream = new MemoryStream(); // expect: buffered-stream
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            foreach (var order in _context.Orders)
            {
                writer.WriteLine(order.Line);
            }
        }
        stream.Position = 0;
        return File(stream, "text/plain");
    }

    [HttpGet("orders/export")]
    public IActionResult Export()
    {
        using var stream = new MemoryStream(); // expect: buffered-stream
        using var writer = new StreamWriter(stream);
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var order in _context.Orders)
        {
            csv.WriteRecord(order);
            csv.NextRecord();
        }
        writer.Flush();
        return File(stream.ToArray(), "text/csv");
    }

    public Feed ParseFeed(string path)
    {
        return Feed.From(XDocument.Parse(File.ReadAllText(path))); // expect: buffered-stream
    }

    private List<Order> Load()
    {
        return _context.Orders.AsNoTracking().ToList(); // expect: buffered-stream
    }

    public void WriteLoaded(TextWriter writer)
    {
        foreach (var order in Load())
        {
            writer.WriteLine(order.Line);
        }
    }
}
