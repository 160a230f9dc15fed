using Microsoft.EntityFrameworkCore;

public class CustomerReader
{
    private readonly ShopDbContext _db;

    public async Task<string> NameAsync(int customerId)
    {
        var customer = await _db.Customers.FirstOrDefaultAsync(c => c.Id == customerId); // expect: fetch-in-loop
        return customer?.Name ?? "-";
    }
}
