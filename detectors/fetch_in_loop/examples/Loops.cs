using System.Data.SqlClient;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop.Api;

[ApiController]
[Route("api/[controller]")]
public class OrdersController : ControllerBase
{
    private readonly ShopDbContext _db;
    private readonly IOrderRepository _orders;
    private readonly IUserService _userService;
    private readonly IHttpClientFactory _factory;
    private readonly IDbConnection _connection;
    private readonly IMemoryCache _cache;
    private readonly Dictionary<int, User> _users = new();

    [HttpGet]
    public async Task<ActionResult<List<OrderDto>>> GetAll()
    {
        var orders = await _db.Orders.ToListAsync();
        var result = new List<OrderDto>();
        foreach (var order in orders)
        {
            var lines = await _db.OrderLines.Where(l => l.OrderId == order.Id).ToListAsync(); // expect: fetch-in-loop
            result.Add(new OrderDto(order.Id, lines.Sum(l => l.Amount)));
        }
        return Ok(result);
    }

    [HttpGet("names")]
    public async Task<IActionResult> Names([FromQuery] int[] ids)
    {
        var tasks = ids.Select(id => _userService.GetUserAsync(id)); // expect: fetch-in-loop
        var users = await Task.WhenAll(tasks);
        return Ok(users.Select(u => u.Name));
    }

    public List<string> Synchronous(IEnumerable<Order> orders)
    {
        var names = new List<string>();
        foreach (var order in orders)
        {
            var customer = _db.Customers.FirstOrDefault(c => c.Id == order.CustomerId); // expect: fetch-in-loop
            names.Add(customer?.Name ?? "-");
        }
        return names;
    }

    public void Finds(List<int> ids)
    {
        ids.ForEach(id =>
        {
            var product = _db.Products.Find(id); // expect: fetch-in-loop
            Console.WriteLine(product.Name);
        });
    }

    public IEnumerable<OrderView> Projected(List<Order> orders)
    {
        return orders.Select(o => new OrderView
        {
            Id = o.Id,
            Customer = _db.Customers.Single(c => c.Id == o.CustomerId).Name, // expect: fetch-in-loop
        }).ToList();
    }

    public async Task<List<User>> Dapper(List<int> ids)
    {
        var users = new List<User>();
        foreach (var id in ids)
        {
            users.Add(await _connection.QuerySingleAsync<User>("SELECT * FROM Users WHERE Id = @id", new { id })); // expect: fetch-in-loop
        }
        return users;
    }

    public void Ado(SqlConnection connection, List<int> ids)
    {
        foreach (var id in ids)
        {
            using var command = new SqlCommand("SELECT Name FROM Users WHERE Id = @id", connection);
            command.Parameters.AddWithValue("@id", id);
            var name = (string)command.ExecuteScalar(); // expect: fetch-in-loop
            Console.WriteLine(name);
        }
    }

    public async Task<decimal> Total(Cart cart)
    {
        decimal total = 0;
        foreach (var item in cart.Items)
        {
            total += await PriceAsync(item.ProductId) * item.Quantity;
        }
        return total;
    }

    private async Task<decimal> PriceAsync(int productId)
    {
        var product = await _db.Products.FirstAsync(p => p.Id == productId); // expect: fetch-in-loop
        return product.Price;
    }

    public async Task<List<Profile>> Profiles(string[] ids)
    {
        var client = _factory.CreateClient("profiles");
        var result = new List<Profile>();
        foreach (var id in ids)
        {
            var response = await client.GetAsync($"/profiles/{id}"); // expect: fetch-in-loop
            result.Add(await response.Content.ReadFromJsonAsync<Profile>());
        }
        return result;
    }

    public async Task Lazy()
    {
        var orders = await _db.Orders.Include(o => o.Customer).ThenInclude(c => c.Address).ToListAsync();
        foreach (var order in orders)
        {
            Console.WriteLine(order.Customer.Address.City); // ok: fetch-in-loop (loaded beforehand)
        }
    }

    public async Task Cached(List<Order> orders)
    {
        foreach (var order in orders)
        {
            var customer = await _cache.GetOrCreateAsync(order.CustomerId, _ => _db.Customers.FirstAsync(c => c.Id == order.CustomerId)); // ok: fetch-in-loop (cached)
            Console.WriteLine(customer.Name);
        }
    }

    public async Task Bulk(List<int> ids)
    {
        var orders = await _db.Orders.Where(o => ids.Contains(o.Id)).ToListAsync(); // ok: fetch-in-loop (one read)
        foreach (var id in ids)
        {
            var order = orders.FirstOrDefault(o => o.Id == id); // ok: fetch-in-loop (in memory)
            Console.WriteLine(order?.Total);
        }
    }

    public async Task Grouped(List<int> ids)
    {
        foreach (var chunk in ids.Chunk(100))
        {
            var orders = await _db.Orders.Where(o => chunk.Contains(o.Id)).ToListAsync(); // ok: fetch-in-loop (batches of ids)
            await Export(orders);
        }
    }

    public async Task Wait(int id, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var job = await _db.Jobs.FindAsync(id); // ok: fetch-in-loop (polling)
            if (job.Done) return;
            await Task.Delay(1000, ct);
        }
    }

    public async Task Exists(List<ImportRow> rows)
    {
        foreach (var row in rows)
        {
            if (await _db.Users.AnyAsync(u => u.Email == row.Email)) // expect: fetch-in-loop
            {
                row.Skip = true;
            }
        }
    }
}
