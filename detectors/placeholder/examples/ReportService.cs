namespace Acme;

public class ReportService : IReportService
{
    public Task<byte[]> ExportAsync(Report report)
    {
        // expect: placeholder;
        throw new NotImplementedException();
    }

    // expect: placeholder;
    public string Name => throw new NotImplementedException();

    public List<User> Users()
    {
        // expect: placeholder;
        // Hardcoded for now
        return new List<User> { new User { Name = "John Doe" }, new User { Name = "Jane Doe" } };
    }

    public Task<List<Product>> ProductsAsync() =>
        Task.FromResult(new List<Product> { new("Sample Product", 9.99m) });

    public decimal Tax(Order order)
    {
        // expect: placeholder;
        // TODO: use the real tax table
        return order.Total * 0.19m;
    }

    public void Wire()
    {
        // expect: placeholder;
        SaveButton.Click += (s, e) => { };
        CloseButton.Click += (s, e) => Close();
    }

    // expect: placeholder;
    /// <summary>Validates the token. This is a stub.</summary>
    public bool Validate(string token) => true;

    public object ConvertBack(object value) => throw new NotImplementedException();

    public void Dispose() { }
}

public abstract class Handler
{
    public abstract void Handle();
    public virtual void Undo() => throw new NotSupportedException();
}
