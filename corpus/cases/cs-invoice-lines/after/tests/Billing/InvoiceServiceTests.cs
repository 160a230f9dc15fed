using Shop.Billing;
using Xunit;

namespace Shop.Tests.Billing;

public class InvoiceServiceTests
{
    [Fact]
    public async Task PrintsNameAndTotalOfEachLine()
    {
        await using var db = TestDatabase.With(new Product { Id = 7, Name = "Chair", TaxClass = "A" });
        var invoice = new Invoice { Id = 1, Lines = { new InvoiceLine(7, 2, 10m) } };

        var lines = await new InvoiceService(db).PrintedLinesAsync(invoice, CancellationToken.None);

        var line = Assert.Single(lines);
        Assert.Equal("Chair", line.Product);
        Assert.Equal(20m, line.Total);
    }
}
