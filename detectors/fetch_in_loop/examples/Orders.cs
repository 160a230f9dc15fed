using Microsoft.EntityFrameworkCore;

public class OrderService
{
    private readonly ShopContext _context;
    private readonly ICustomerRepository _customers;
    private readonly HttpClient _http;
    private readonly UserManager<User> _userManager;

    public async Task<List<View>> Views(List<Order> orders)
    {
        var views = new List<View>();
        foreach (var order in orders)
        {
            var customer = await _context.Customers.FirstOrDefaultAsync(c => c.Id == order.CustomerId); // expect: fetch-in-loop
            views.Add(new View(order, customer));
        }
        return views;
    }

    public async Task<Customer[]> All(List<int> ids)
    {
        return await Task.WhenAll(ids.Select(async id => await _customers.GetByIdAsync(id))); // expect: fetch-in-loop
    }

    public async Task Print(List<int> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            var order = await _context.Orders.FindAsync(ids[i]); // expect: fetch-in-loop
            Console.WriteLine(order);
        }
        foreach (var id in ids)
        {
            Console.WriteLine(await PriceOf(id));
        }
    }

    private async Task<decimal> PriceOf(int id)
    {
        return await _context.Prices.Where(p => p.OrderId == id).SumAsync(p => p.Amount); // expect: fetch-in-loop
    }

    public async Task Profiles(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            var profile = await _http.GetFromJsonAsync<Profile>($"profiles/{id}"); // expect: fetch-in-loop
            Console.WriteLine(profile);
        }
    }

    public async Task Bulk(List<Order> orders)
    {
        var ids = orders.Select(o => o.CustomerId).ToList();
        var customers = await _context.Customers.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id); // ok: fetch-in-loop (one read)
        foreach (var order in orders)
        {
            Console.WriteLine(customers[order.CustomerId]); // ok: fetch-in-loop (in memory)
        }
    }

    public async Task Included()
    {
        var orders = await _context.Orders.Include(o => o.Items).ToListAsync(); // ok: fetch-in-loop (loaded with its items)
        foreach (var order in orders)
        {
            Console.WriteLine(order.Items.FirstOrDefault(i => i.OrderId == order.Id)); // ok: fetch-in-loop (loaded beforehand)
        }
    }

    public async Task Remembered(List<Order> orders)
    {
        var known = new Dictionary<int, Customer>();
        foreach (var order in orders)
        {
            if (!known.TryGetValue(order.CustomerId, out var customer))
            {
                customer = await _customers.GetByIdAsync(order.CustomerId); // ok: fetch-in-loop (kept for the next one)
                known[order.CustomerId] = customer;
            }
        }
    }

    public async Task Batches(List<int> ids)
    {
        foreach (var batch in ids.Chunk(500))
        {
            await _customers.GetByIdsAsync(batch); // ok: fetch-in-loop (batches of ids)
        }
    }

    public async Task<Order> Retried(int id)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var order = await _context.Orders.FindAsync(id, attempt); // ok: fetch-in-loop (retries)
            if (order != null) return order;
        }
        return null;
    }

    public async Task Downloads(List<string> urls)
    {
        foreach (var url in urls)
        {
            Console.WriteLine(await _http.GetStringAsync(url)); // ok: fetch-in-loop (no bulk form)
        }
    }
}
