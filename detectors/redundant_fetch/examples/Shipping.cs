using Microsoft.EntityFrameworkCore;

public class Shipping
{
    private readonly ShopContext _context;
    private readonly IOrderRepository _orders;
    private readonly ICustomerRepository _customers;
    private readonly IBillingClient _billingClient;

    public async Task<Order> Ship(int orderId)
    {
        var order = await _orders.GetByIdAsync(orderId);
        Console.WriteLine(order.State);
        return await _orders.GetByIdAsync(orderId); // expect: redundant-fetch
    }

    public async Task<string> Label(Order order)
    {
        var fresh = await _context.Orders.FirstOrDefaultAsync(o => o.Id == order.Id); // expect: redundant-fetch
        return fresh.Label;
    }

    public async Task Close(int orderId)
    {
        var order = await _context.Orders.FindAsync(orderId);
        order.Close();
        await Announce(order.Id);
    }

    private async Task Announce(int orderId)
    {
        var order = await _context.Orders.FindAsync(orderId); // expect: redundant-fetch
        Send(order.Email);
    }

    public async Task<Order> AfterBulk(int orderId)
    {
        var order = await _context.Orders.FindAsync(orderId);
        await _context.Orders.Where(o => o.Id == orderId).ExecuteUpdateAsync(s => s.SetProperty(o => o.State, "sent"));
        return await _context.Orders.FindAsync(orderId); // ok: redundant-fetch (a statement went past the object)
    }

    public async Task<Order> AfterService(Order order)
    {
        await _billingClient.ChargeAsync(order.Id);
        return await _orders.GetByIdAsync(order.Id); // ok: redundant-fetch (another service may have written)
    }

    public async Task<Order> Included(Order order)
    {
        // ok: redundant-fetch (loads more than is in hand)
        return await _context.Orders.Include(o => o.Items).FirstAsync(o => o.Id == order.Id);
    }

    public async Task<Order> FromRequest(OrderRequest order)
    {
        return await _orders.GetByIdAsync(order.Id); // ok: redundant-fetch (a request is no order)
    }

    public async Task<Customer> Customer(Order order)
    {
        return await _customers.GetByIdAsync(order.Id); // ok: redundant-fetch (another thing)
    }

    public async Task<Order> Either(int orderId, bool fast)
    {
        if (fast)
        {
            return await _orders.GetByIdAsync(orderId);
        }
        return await _orders.GetByIdAsync(orderId); // ok: redundant-fetch (the other way)
    }
}
