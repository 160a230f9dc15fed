using Microsoft.EntityFrameworkCore;
using Moq;
using Xunit;

namespace Shop.Tests;

public class OrdersControllerTests
{
    private static ShopContext Context() =>
        new(new DbContextOptionsBuilder<ShopContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options);

    [Fact]
    public async Task An_order_is_found_by_its_id()
    {
        await using var context = Context();
        context.Orders.Add(new Order { Id = 7, Customer = "Ada" });
        await context.SaveChangesAsync();

        var answer = await new OrdersController(context, Mock.Of<IRateClient>()).Get(7, default);

        Assert.Equal("Ada", answer.Value!.Customer);
    }
}
