using Microsoft.EntityFrameworkCore;

namespace Shop;

public class ShopContext : DbContext
{
    public ShopContext(DbContextOptions<ShopContext> options) : base(options)
    {
    }

    public DbSet<Order> Orders => Set<Order>();
}

public class Order
{
    public int Id { get; set; }

    public string Customer { get; set; } = "";

    public string Currency { get; set; } = "EUR";

    public decimal Total { get; set; }
}

public interface IRateClient
{
    Task<decimal> GetRateAsync(string currency, CancellationToken cancellation = default);
}
