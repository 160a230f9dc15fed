using Microsoft.EntityFrameworkCore;

namespace Shop.Stock;

public class StockService
{
    private readonly ShopContext _db;

    public StockService(ShopContext db) => _db = db;
}
