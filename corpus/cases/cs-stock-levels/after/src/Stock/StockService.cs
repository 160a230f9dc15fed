using Microsoft.EntityFrameworkCore;

namespace Shop.Stock;

public record StockLevel(string Sku, int Wanted, int Available);

public class StockService
{
    private const int Attempts = 3;
    private readonly ShopContext _db;

    public StockService(ShopContext db) => _db = db;

    public async Task<IReadOnlyList<StockLevel>> LevelsAsync(Order order, CancellationToken token)
    {
        var skus = order.Lines.Select(line => line.Sku).Distinct().ToList();
        var counts = await _db.Stock.Where(s => skus.Contains(s.Sku)).ToDictionaryAsync(s => s.Sku, s => s.Count, token);
        var levels = new List<StockLevel>();
        foreach (var line in order.Lines)
        {
            counts.TryGetValue(line.Sku, out var available);
            levels.Add(new StockLevel(line.Sku, line.Count, available));
        }
        return levels;
    }

    public async Task<bool> ReserveAsync(string sku, int count, CancellationToken token)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            // Another reservation may have changed the row since the attempt before: it is read again.
            var stock = await _db.Stock.SingleAsync(s => s.Sku == sku, token);
            if (stock.Count < count)
            {
                return false;
            }
            stock.Count -= count;
            try
            {
                await _db.SaveChangesAsync(token);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                await _db.Entry(stock).ReloadAsync(token);
            }
        }
        return false;
    }
}
