using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop.Services;

public class OrderService
{
    private readonly ShopDbContext _context;
    private readonly IOrderRepository _orderRepository;
    private readonly IPaymentService _payments;
    private readonly UserManager<ApplicationUser> _userManager;

    public async Task<Order> Rename(int id, string name)
    {
        var order = await _context.Orders.FirstOrDefaultAsync(o => o.Id == id);
        if (order == null) throw new NotFoundException();
        order.Name = name;
        await _context.SaveChangesAsync();
        return await _context.Orders.FirstOrDefaultAsync(o => o.Id == id); // expect: redundant-fetch
    }

    public async Task<OrderDto> Create(CreateOrder command)
    {
        var order = new Order { Name = command.Name };
        _context.Orders.Add(order);
        await _context.SaveChangesAsync();
        var created = await _context.Orders.FindAsync(order.Id); // expect: redundant-fetch
        return new OrderDto(created);
    }

    public async Task<OrderDto> CreateWithLines(CreateOrder command)
    {
        var order = new Order { Name = command.Name };
        _context.Orders.Add(order);
        await _context.SaveChangesAsync();
        var created = await _context.Orders.Include(o => o.Customer).FirstAsync(o => o.Id == order.Id); // ok: redundant-fetch (loads its customer)
        return new OrderDto(created);
    }

    public async Task Ship(int orderId)
    {
        var order = await _orderRepository.GetByIdAsync(orderId);
        order.Status = "Shipped";
        await SendMailAsync(order.Id);
    }

    private async Task SendMailAsync(int orderId)
    {
        var order = await _orderRepository.GetByIdAsync(orderId); // expect: redundant-fetch
        await _mailer.SendAsync(order.Email);
    }

    public async Task Notify(Order order)
    {
        var current = await _orderRepository.GetByIdAsync(order.Id); // expect: redundant-fetch
        await _mailer.SendAsync(current.Email);
    }

    public async Task<Order> Close(int id)
    {
        var order = await _context.Orders.FindAsync(id);
        await _context.Orders.Where(o => o.CustomerId == order.CustomerId).ExecuteUpdateAsync(s => s.SetProperty(o => o.Closed, true));
        return await _context.Orders.FindAsync(id); // ok: redundant-fetch (a statement went past the object)
    }

    public async Task<Order> Pay(int id)
    {
        var order = await _orderRepository.GetByIdAsync(id);
        await _payments.ChargeAsync(order.Id);
        return await _orderRepository.GetByIdAsync(id); // ok: redundant-fetch (another service was told)
    }

    public async Task<(Order, Order)> Both(int first, int second)
    {
        var a = await _orderRepository.GetByIdAsync(first);
        var b = await _orderRepository.GetByIdAsync(second); // ok: redundant-fetch (another order)
        return (a, b);
    }

    public async Task<bool> Roles(string userId)
    {
        var user = await _userManager.FindByIdAsync(userId);
        if (user is null) return false;
        var same = await _userManager.FindByIdAsync(user.Id); // expect: redundant-fetch
        return await _userManager.IsInRoleAsync(same, "admin");
    }

    public string Names(int id)
    {
        var first = _context.Customers.Single(c => c.Id == id).FirstName;
        var last = _context.Customers.Single(c => c.Id == id).LastName; // expect: redundant-fetch
        return first + last;
    }

    public async Task<IActionResult> Edit(int id, Order order)
    {
        if (!_context.Orders.Any(o => o.Id == id)) return new NotFoundResult();
        var stored = await _context.Orders.AsNoTracking().FirstAsync(o => o.Id == id); // ok: redundant-fetch (the old state)
        return new OkObjectResult(stored.Total - order.Total);
    }
}
