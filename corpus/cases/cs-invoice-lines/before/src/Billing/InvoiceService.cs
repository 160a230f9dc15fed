using Microsoft.EntityFrameworkCore;

namespace Shop.Billing;

public class InvoiceService
{
    private readonly ShopContext _db;

    public InvoiceService(ShopContext db)
    {
        _db = db;
    }

    public Task<Invoice?> FindAsync(int id, CancellationToken token) =>
        _db.Invoices.Include(i => i.Lines).FirstOrDefaultAsync(i => i.Id == id, token);
}
