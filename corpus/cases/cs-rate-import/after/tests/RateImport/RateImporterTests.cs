using System.Net;
using Shop.Tools.RateImport;
using Xunit;

namespace Shop.Tests.RateImport;

public class RateImporterTests
{
    [Theory]
    [InlineData("usd;1.08", "USD", 1.08)]
    [InlineData(" CHF ;0.95", "CHF", 0.95)]
    public void ReadsCurrencyAndValue(string line, string currency, decimal value)
    {
        Assert.Equal(new Rate(currency, value), RateImporter.TryRead(line));
    }

    [Theory]
    [InlineData("Currency;Rate")]
    [InlineData("")]
    public void LeavesOutWhatIsNoRate(string line)
    {
        Assert.Null(RateImporter.TryRead(line));
    }

    [Fact]
    public async Task SendsEachRate()
    {
        var handler = new RecordingHandler(HttpStatusCode.NoContent);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://rates.test/") };

        var sent = await new RateImporter(http).RunAsync(new StringReader("Rates\nusd;1.08\nchf;0.95"), CancellationToken.None);

        Assert.Equal(2, sent);
        Assert.Equal(new[] { "/rates/USD", "/rates/CHF" }, handler.Paths);
    }
}
