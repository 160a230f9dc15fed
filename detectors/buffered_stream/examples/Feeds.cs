using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop.Feeds;

[ApiController]
public class FeedsController : ControllerBase
{
    private readonly ShopDbContext _db;
    private readonly HttpClient _client;
    private List<Order> _cache;

    [HttpGet("orders.csv")]
    public async Task<IActionResult> Csv()
    {
        // expect: buffered-stream
        var csv = new StringBuilder("id,total\n");
        await foreach (var order in _db.Orders.AsAsyncEnumerable())
        {
            csv.AppendLine($"{order.Id},{order.Total}");
        }
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv", "orders.csv");
    }

    [HttpGet("files/{name}")]
    public IActionResult Download(string name)
    {
        // expect: buffered-stream
        var bytes = System.IO.File.ReadAllBytes(Path.Combine("/var/files", name));
        return File(bytes, "application/octet-stream");
    }

    [HttpGet("orders.xml")]
    public IActionResult Xml()
    {
        // expect: buffered-stream
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream))
        {
            foreach (var order in _db.Orders.AsNoTracking())
            {
                writer.WriteLine(order.Id);
            }
        }
        return File(stream.ToArray(), "text/plain");
    }

    public async Task Export(StreamWriter writer)
    {
        // expect: buffered-stream
        var orders = await _db.Orders.Where(o => o.IsOpen).ToListAsync();
        foreach (var order in orders)
        {
            await writer.WriteLineAsync($"{order.Id},{order.Total}");
        }
    }

    public void ExportSync(StreamWriter writer)
    {
        // expect: buffered-stream
        foreach (var order in _db.Orders.AsNoTracking().ToList())
        {
            writer.WriteLine(order.Id);
        }
    }

    public int CountErrors(string path)
    {
        var errors = 0;
        // expect: buffered-stream
        foreach (var line in System.IO.File.ReadAllLines(path))
        {
            if (line.Contains("ERROR")) errors++;
        }
        return errors;
    }

    public async Task Fetch(string url, string target)
    {
        var response = await _client.GetAsync(url);
        // expect: buffered-stream
        var bytes = await response.Content.ReadAsByteArrayAsync();
        await System.IO.File.WriteAllBytesAsync(target, bytes);
    }

    public async Task FetchString(string url, string target)
    {
        // expect: buffered-stream
        var text = await _client.GetStringAsync(url);
        await System.IO.File.WriteAllTextAsync(target, text);
    }

    public async Task Lines(Stream body)
    {
        using var reader = new StreamReader(body);
        // expect: buffered-stream
        var text = await reader.ReadToEndAsync();
        foreach (var line in text.Split('\n'))
        {
            Handle(line);
        }
    }

    public void Read(StreamReader reader, TextWriter output)
    {
        // expect: buffered-stream
        var lines = new List<string>();
        string line;
        while ((line = reader.ReadLine()) != null)
        {
            lines.Add(line);
        }
        foreach (var each in lines)
        {
            output.WriteLine(each);
        }
    }

    public void Helper(TextWriter output)
    {
        foreach (var order in LoadAll())
        {
            output.WriteLine(order.Id);
        }
    }

    private List<Order> LoadAll()
    {
        // expect: buffered-stream
        return _db.Orders.AsNoTracking().ToList();
    }

    public async Task CopyBody(HttpContext context, Stream target)
    {
        // expect: buffered-stream
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        await target.WriteAsync(buffer.ToArray());
    }

    // Not findings

    public async Task<int> Sized()
    {
        // ok: buffered-stream (sized)
        var orders = await _db.Orders.ToListAsync();
        foreach (var order in orders) Handle(order);
        return orders.Count;
    }

    public async Task Twice()
    {
        // ok: buffered-stream (used twice)
        var orders = await _db.Orders.ToListAsync();
        foreach (var order in orders) Handle(order);
        foreach (var order in orders) Send(order);
    }

    public async Task Sorted()
    {
        // ok: buffered-stream (sorted)
        var orders = await _db.Orders.ToListAsync();
        orders.Sort((a, b) => a.Total.CompareTo(b.Total));
        foreach (var order in orders) Handle(order);
    }

    public string Indexed(string path)
    {
        // ok: buffered-stream (indexed)
        var lines = System.IO.File.ReadAllLines(path);
        return lines[1];
    }

    public async Task<List<Order>> Returned()
    {
        // ok: buffered-stream (returned to callers outside of the change)
        return await _db.Orders.ToListAsync();
    }

    public async Task Cached()
    {
        // ok: buffered-stream (cached)
        _cache = await _db.Orders.ToListAsync();
    }

    public async Task<Dictionary<int, Order>> Lookup()
    {
        // ok: buffered-stream (a table to look things up in)
        var orders = await _db.Orders.ToListAsync();
        return orders.ToDictionary(o => o.Id);
    }

    public async Task Page(int page)
    {
        // ok: buffered-stream (a page)
        var orders = await _db.Orders.Skip(page * 50).Take(50).ToListAsync();
        foreach (var order in orders) Handle(order);
    }

    public AppSettings Settings()
    {
        // ok: buffered-stream (a configuration file)
        var json = System.IO.File.ReadAllText("appsettings.json");
        return JsonSerializer.Deserialize<AppSettings>(json);
    }

    public string Signed(string path)
    {
        // ok: buffered-stream (a signature over the body)
        var body = System.IO.File.ReadAllBytes(path);
        return Convert.ToHexString(_hmac.ComputeHash(body));
    }

    public void Atomic(string from, string to)
    {
        // ok: buffered-stream (an atomic write)
        var bytes = System.IO.File.ReadAllBytes(from);
        System.IO.File.WriteAllBytes(to + ".tmp", bytes);
        System.IO.File.Move(to + ".tmp", to, true);
    }

    public async Task Updated()
    {
        // ok: buffered-stream (the context writes while it reads)
        var orders = await _db.Orders.ToListAsync();
        foreach (var order in orders)
        {
            order.Total = 0;
            await _db.SaveChangesAsync();
        }
    }

    public async Task Streamed(Stream from, Stream to)
    {
        // ok: buffered-stream (streams)
        await from.CopyToAsync(to);
    }

    public string Label(Order order)
    {
        // ok: buffered-stream (the text of one thing)
        var label = new StringBuilder();
        foreach (var line in order.Lines) label.Append(line.Name).Append(' ');
        return label.ToString();
    }
}
