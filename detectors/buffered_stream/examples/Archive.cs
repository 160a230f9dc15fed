namespace Shop;
public class Archive : ControllerBase
{
    [HttpPost("upload")]
    public async Task<IActionResult> Upload(IFormFile file)
    {
        // expect: buffered-stream
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory);
        await System.IO.File.WriteAllBytesAsync(Path.Combine("/data", file.FileName), memory.ToArray());
        return Ok();
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export()
    {
        // expect: buffered-stream
        var lines = new List<string>();
        await foreach (var order in _db.Orders.AsAsyncEnumerable())
        {
            lines.Add($"{order.Id};{order.Total}");
        }
        return Content(string.Join("\n", lines), "text/csv");
    }

    public async Task Import(Stream body)
    {
        using var reader = new StreamReader(body);
        // expect: buffered-stream
        var text = await reader.ReadToEndAsync();
        var rows = text.Split(Environment.NewLine);
        foreach (var row in rows)
        {
            Handle(row);
        }
    }

    public async Task Passed(TextWriter output)
    {
        // expect: buffered-stream
        var orders = await _db.Orders.AsNoTracking().ToListAsync();
        await WriteAll(orders, output);
    }

    private static async Task WriteAll(List<Order> orders, TextWriter output)
    {
        foreach (var order in orders)
        {
            await output.WriteLineAsync(order.Id.ToString());
        }
    }

    public void Dapper(IDbConnection connection, TextWriter output)
    {
        // expect: buffered-stream
        var orders = connection.Query<Order>("SELECT * FROM orders").ToList();
        foreach (var order in orders)
        {
            output.WriteLine(order.Id);
        }
    }

    public async Task Parsed(HttpClient client)
    {
        // expect: buffered-stream
        var json = await client.GetStringAsync("https://example.com/feed");
        var feed = JsonSerializer.Deserialize<Feed>(json);
        Handle(feed);
    }

    public void Reader(SqlCommand command, TextWriter output)
    {
        using var reader = command.ExecuteReader();
        // expect: buffered-stream
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }
        foreach (var row in rows)
        {
            output.WriteLine(row);
        }
    }

    public void Empty(string path)
    {
        // ok: buffered-stream (used twice)
        var lines = System.IO.File.ReadAllLines(path);
        if (lines.Length == 0) return;
        foreach (var line in lines) Handle(line);
    }

    public async Task<bool> Any()
    {
        // ok: buffered-stream (looked up)
        var orders = await _db.Orders.ToListAsync();
        return orders.Contains(_current);
    }

    public async Task<IActionResult> List()
    {
        // ok: buffered-stream (an answer as objects)
        var orders = await _db.Orders.Where(o => o.IsOpen).Take(100).ToListAsync();
        return Ok(orders);
    }

    public void Skip(string path)
    {
        // ok: buffered-stream (a part of it)
        foreach (var line in System.IO.File.ReadLines(path).Skip(1)) Handle(line);
    }

    public string Digest(Stream body)
    {
        // ok: buffered-stream (a signature over the body)
        using var memory = new MemoryStream();
        body.CopyTo(memory);
        return Convert.ToHexString(_rsa.SignData(memory.ToArray(), HashAlgorithmName.SHA256));
    }

    public void Readers(SqliteConnection connection)
    {
        // ok: buffered-stream (a reader over the rows)
        foreach (SqliteDataReader reader in connection.Query("SELECT * FROM orders")) Handle(reader.GetString(0));
    }

    public async Task Touched(int shop)
    {
        // ok: buffered-stream (the context holds what it is to write back)
        var orders = await _db.Orders.Where(o => o.ShopId == shop).ToListAsync();
        foreach (var order in orders)
        {
            order.Touched = DateTime.UtcNow;
        }
        await _db.SaveChangesAsync();
    }

    public async Task Chosen(List<int> ids)
    {
        // ok: buffered-stream (as many as there are ids in hand)
        foreach (var order in await _db.Orders.Where(o => ids.Contains(o.Id)).ToListAsync()) Handle(order);
    }

    public async Task Removed()
    {
        // ok: buffered-stream (the set changes meanwhile)
        foreach (var order in await _db.Orders.ToListAsync())
        {
            _db.Orders.Remove(order);
        }
    }
}
