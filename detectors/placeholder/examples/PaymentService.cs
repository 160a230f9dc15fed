namespace Acme;

public class PaymentService : IPaymentService
{
    public async Task<PaymentResult> ChargeAsync(Order order)
    {
        // expect: placeholder
        // Simulate payment processing
        await Task.Delay(500);
        return new PaymentResult { Success = true, TransactionId = Guid.NewGuid().ToString() };
    }

    // expect: placeholder
    public Task RefundAsync(string id) => throw new NotImplementedException();

    public IEnumerable<Product> GetProducts()
    {
        // expect: placeholder
        return new List<Product>
        {
            new Product { Id = 1, Name = "Laptop", Price = 999 },
            new Product { Id = 2, Name = "Phone", Price = 599 },
        };
    }

    // HACK: the vendor sends local time
    public DateTime Parse(string s) => DateTime.Parse(s);

    public override void Write(byte[] b, int o, int c) => throw new NotSupportedException();

    // expect: placeholder
    private void OnExport(object sender, EventArgs e)
    {
    }

    private void OnClose(object sender, EventArgs e)
    {
        Close();
    }

    public void Wire()
    {
        ExportButton.Click += OnExport;
        CloseButton.Click += OnClose;
    }
}

public class ValueConverter : IValueConverter
{
    public object Convert(object v) => v;
    public object ConvertBack(object v) => throw new NotImplementedException();
}
