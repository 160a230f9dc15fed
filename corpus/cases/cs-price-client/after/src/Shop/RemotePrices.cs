using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace Shop;

/// <summary>Prices of the catalogue service.</summary>
public class RemotePrices : IPriceSource
{
    private readonly HttpClient _client;
    private readonly ILogger<RemotePrices> _logger;

    public RemotePrices(HttpClient client, ILogger<RemotePrices> logger)
    {
        _client = client;
        _logger = logger;
    }

    public Price? Find(string sku)
    {
        try
        {
            var response = _client.GetAsync($"prices/{Uri.EscapeDataString(sku)}").GetAwaiter().GetResult();
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }
            response.EnsureSuccessStatusCode();
            return response.Content.ReadFromJsonAsync<Price>().GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            _logger.LogWarning(e, "No price for {Sku}", sku);
            return null;
        }
    }
}
