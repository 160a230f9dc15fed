using MediatR;
using Microsoft.EntityFrameworkCore;

public class Order
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public virtual Customer Customer { get; set; }
    public virtual ICollection<OrderLine> Lines { get; set; }
}

public class MoreService
{
    private readonly AppDbContext _context;
    private readonly IRepository<Order> _repository;
    private readonly IMediator _mediator;
    private readonly ICatalogClient _catalogClient;
    private readonly Dictionary<int, Customer> _known = new();

    public async Task Lazy()
    {
        var orders = await _context.Orders.ToListAsync();
        foreach (var order in orders)
        {
            Console.WriteLine(order.Customer.Name); // expect: fetch-in-loop
        }
    }

    public async Task Loaded(List<Order> orders)
    {
        foreach (var order in orders)
        {
            await _context.Entry(order).Collection(o => o.Lines).LoadAsync(); // expect: fetch-in-loop
        }
    }

    public async Task Parallel(int[] ids)
    {
        await System.Threading.Tasks.Parallel.ForEachAsync(ids, async (id, ct) =>
        {
            var product = await _catalogClient.GetProductAsync(id, ct); // expect: fetch-in-loop
            Console.WriteLine(product.Name);
        });
    }

    public async Task<List<Order>> Repo(IEnumerable<int> ids)
    {
        var result = new List<Order>();
        foreach (var id in ids)
        {
            result.Add(await _repository.GetAsync(o => o.Id == id)); // expect: fetch-in-loop
        }
        return result;
    }

    public async Task Where(List<OrderLine> lines)
    {
        foreach (var line in lines)
        {
            var product = await _context.Products.AsNoTracking().Where(p => p.Id == line.ProductId).FirstOrDefaultAsync(); // expect: fetch-in-loop
            line.Price = product.Price;
        }
    }

    public void Sql(List<int> ids, SqlConnection connection)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            var command = connection.CreateCommand();
            command.CommandText = "SELECT Name FROM Users WHERE Id = @id";
            command.Parameters.AddWithValue("@id", ids[i]);
            using var reader = command.ExecuteReader(); // expect: fetch-in-loop
            while (reader.Read())
            {
                Console.WriteLine(reader.GetString(0)); // ok: fetch-in-loop (the row at hand)
            }
        }
    }

    public async Task Kept(List<Order> orders)
    {
        foreach (var order in orders)
        {
            if (!_known.ContainsKey(order.CustomerId))
            {
                _known[order.CustomerId] = await _context.Customers.FindAsync(order.CustomerId); // ok: fetch-in-loop (kept)
            }
        }
    }

    public async Task<Order?> First(List<int> ids)
    {
        foreach (var id in ids)
        {
            var order = await _context.Orders.FindAsync(id); // ok: fetch-in-loop (ends with the first)
            if (order != null)
            {
                return order;
            }
        }
        return null;
    }

    public List<string> InMemory(List<Order> orders, List<Customer> customers)
    {
        return orders.Select(o => customers.First(c => c.Id == o.CustomerId).Name).ToList(); // ok: fetch-in-loop (in memory)
    }

    public async Task<List<Order>> Subquery()
    {
        return await _context.Orders
            .Where(o => !_context.Leases.Any(l => l.OrderId == o.Id)) // ok: fetch-in-loop (part of one query)
            .ToListAsync();
    }

    public IQueryable<Order> Filtered(IQueryable<Order> orders, List<string> states)
    {
        foreach (var state in states)
        {
            orders = orders.Where(o => o.State != state || _context.Leases.Any(l => l.State == state)); // ok: fetch-in-loop (a query is made)
        }
        return orders;
    }

    public async Task Join()
    {
        var rows = await (from o in _context.Orders
                          join c in _context.Customers on o.CustomerId equals c.Id
                          select new { o.Id, c.Name }).ToListAsync();
        foreach (var row in rows)
        {
            Console.WriteLine(row.Name); // ok: fetch-in-loop (joined)
        }
    }
}
