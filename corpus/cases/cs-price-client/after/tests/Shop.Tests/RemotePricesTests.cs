using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Shop.Tests;

public class RemotePricesTests
{
    private sealed class Answers(HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
    }

    private static RemotePrices Prices(HttpStatusCode status, string body = "") =>
        new(new HttpClient(new Answers(status, body)) { BaseAddress = new Uri("http://prices/") }, NullLogger<RemotePrices>.Instance);

    [Fact]
    public void A_price_is_read_from_the_answer()
    {
        var price = Prices(HttpStatusCode.OK, """{"sku": "A1", "amount": 2.5}""").Find("A1");

        Assert.Equal(2.5m, price!.Amount);
    }

    [Fact]
    public void There_is_no_price_for_an_unknown_sku()
    {
        Assert.Null(Prices(HttpStatusCode.NotFound).Find("A1"));
    }
}
