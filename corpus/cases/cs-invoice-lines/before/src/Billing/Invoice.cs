namespace Shop.Billing;

public record InvoiceLine(int ProductId, int Count, decimal Price);

public class Invoice
{
    public int Id { get; set; }
    public List<InvoiceLine> Lines { get; set; } = new();
}
