using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Shop.Tools.RateImport;

public record Rate(string Currency, decimal Value);

public class RateImporter
{
    private readonly HttpClient _http;

    public RateImporter(HttpClient http)
    {
        _http = http;
    }

    public async Task<int> RunAsync(TextReader reader, CancellationToken token)
    {
        var sent = 0;
        while (await reader.ReadLineAsync(token) is { } line)
        {
            if (TryRead(line) is not { } rate)
            {
                continue;
            }
            var body = new StringContent(JsonSerializer.Serialize(rate), Encoding.UTF8, "application/json");
            using var response = await _http.PutAsync($"rates/{rate.Currency}", body, token);
            response.EnsureSuccessStatusCode();
            sent++;
        }
        return sent;
    }

    /// <summary>The rate of a line; the bank puts headings and empty lines between blocks of rates.</summary>
    public static Rate? TryRead(string line)
    {
        var parts = line.Split(';');
        if (parts.Length != 2 || !decimal.TryParse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }
        return new Rate(parts[0].Trim().ToUpperInvariant(), value);
    }
}
