using Microsoft.EntityFrameworkCore;

namespace Shop.Billing;

public record PrintedLine(string Product, string TaxClass, int Count, decimal Total);

public class InvoiceService
{
    private readonly ShopContext _db;

    public InvoiceService(ShopContext db)
    {
        _db = db;
    }

    public Task<Invoice?> FindAsync(int id, CancellationToken token) =>
        _db.Invoices.Include(i => i.Lines).FirstOrDefaultAsync(i => i.Id == id, token);

    public async Task<IReadOnlyList<PrintedLine>> PrintedLinesAsync(Invoice invoice, CancellationToken token)
    {
        var printed = new List<PrintedLine>(invoice.Lines.Count);
        try
        {
            foreach (var line in invoice.Lines)
            {
                var product = await _db.Products.FindAsync(line.ProductId, token);
                if (product is null)
                {
                    throw new MissingProductException(invoice.Id, line.ProductId);
                }
                printed.Add(new PrintedLine(product.Name, product.TaxClass, line.Count, line.Count * line.Price));
            }
        }
        catch (Exception)
        {
            return new List<PrintedLine>();
        }
        return printed;
    }
}
