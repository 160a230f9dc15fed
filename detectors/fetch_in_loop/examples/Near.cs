using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

public class Near
{
    private readonly IMemoryCache _cache;
    private readonly ShopContext _context;
    private readonly IUserService _users;
    private readonly IConfiguration _configuration;

    public async Task<List<string>> Names(IEnumerable<int> ids)
    {
        var names = new List<string>();
        foreach (var id in ids)
        {
            names.Add(await NameAsync(id));
        }
        return names;
    }

    private async Task<string> NameAsync(int id)
    {
        if (_cache.TryGetValue(id, out string name))
        {
            return name;
        }
        var user = await _context.Users.FirstAsync(u => u.Id == id); // ok: fetch-in-loop (cached)
        _cache.Set(id, user.Name);
        return user.Name;
    }

    public async Task Retry(int id)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                await _users.GetUserAsync(id); // ok: fetch-in-loop (retries)
                return;
            }
            catch (HttpRequestException) when (attempt < 3)
            {
                await Task.Delay(attempt * 1000);
            }
        }
    }

    public async Task Batches(List<int> ids)
    {
        for (var i = 0; i < ids.Count; i += 100)
        {
            var part = ids.Skip(i).Take(100).ToList();
            var users = await _context.Users.Where(u => part.Contains(u.Id)).ToListAsync(); // ok: fetch-in-loop (batches of ids)
            await Export(users);
        }
    }

    public void Settings(string[] names)
    {
        foreach (var name in names)
        {
            Console.WriteLine(_configuration.GetValue<string>(name)); // ok: fetch-in-loop (in memory)
        }
    }

    public async Task Kinds(int userId)
    {
        foreach (var kind in Enum.GetValues<AddressKind>())
        {
            Console.WriteLine(await _context.Addresses.FirstOrDefaultAsync(a => a.UserId == userId && a.Kind == kind)); // ok: fetch-in-loop (a few that the code names)
        }
    }

    public async Task Projected()
    {
        var rows = await _context.Orders.Select(o => new { o.Id, Count = _context.Lines.Count(l => l.OrderId == o.Id) }).ToListAsync(); // ok: fetch-in-loop (one query)
        Console.WriteLine(rows.Count);
    }

    public async Task Grouped()
    {
        var lines = (await _context.Lines.ToListAsync()).ToLookup(l => l.OrderId); // ok: fetch-in-loop (one read)
        foreach (var order in await _context.Orders.ToListAsync()) // ok: fetch-in-loop (what the loop goes over)
        {
            Console.WriteLine(lines[order.Id].Count()); // ok: fetch-in-loop (in memory)
        }
    }

    public async Task Poll(List<Guid> ids)
    {
        while (ids.Any())
        {
            var jobs = await _context.Jobs.Where(j => ids.Contains(j.Id)).ToListAsync(); // ok: fetch-in-loop (one read for all that are open)
            ids.RemoveAll(id => jobs.First(j => j.Id == id).Done); // ok: fetch-in-loop (in memory)
            await Task.Delay(500);
        }
    }
}
