using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop;

[ApiController]
[Route("orders")]
public class OrdersController : ControllerBase
{
    private readonly ShopContext _context;
    private readonly IRateClient _rates;

    public OrdersController(ShopContext context, IRateClient rates)
    {
        _context = context;
        _rates = rates;
    }

    [HttpGet("{id:int}")]
    public async Task<ActionResult<Order>> Get(int id, CancellationToken cancellation)
    {
        var order = await _context.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellation);
        return order is null ? NotFound() : order;
    }

    /// <summary>All orders as CSV, in euro.</summary>
    [HttpGet("export")]
    public async Task Export(CancellationToken cancellation)
    {
        Response.ContentType = "text/csv";
        await using var writer = new StreamWriter(Response.Body);
        await writer.WriteLineAsync("id,customer,total");
        var orders = await _context.Orders.AsNoTracking().ToListAsync(cancellation);
        foreach (var order in orders)
        {
            await writer.WriteLineAsync(Line(order));
        }
    }

    private string Line(Order order)
    {
        var rate = order.Currency == "EUR" ? 1m : _rates.GetRateAsync(order.Currency).Result;
        var total = (order.Total * rate).ToString("F2", CultureInfo.InvariantCulture);
        return $"{order.Id},{order.Customer},{total}";
    }
}
