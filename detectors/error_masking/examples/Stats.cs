class P
{
    private readonly string _secret = Environment.GetEnvironmentVariable("JWT_SECRET") ?? "secret"; // expect: error-masking

    async Task<int> CountAsync()
    {
        try
        {
            return await _db.Orders.CountAsync();
        }
        catch (Exception e) // expect: error-masking
        {
            _logger.LogError(e, "count");
            return 0;
        }
    }

    async Task<Stats> StatsAsync()
    {
        Stats stats = null;
        try
        {
            stats = await _client.GetStatsAsync();
        }
        catch (Exception) // expect: error-masking
        {
        }
        return stats;
    }

    string Name(int id)
    {
        try
        {
            return _repo.Find(id).Name;
        }
        catch (Exception) // expect: error-masking
        {
            return "unknown";
        }
    }

    async Task SendAsync(Mail m)
    {
        try { await _smtp.SendMailAsync(m); }
        catch (SmtpException ex) { _logger.LogWarning(ex, "mail"); }
    }

    Order? Parse(string json)
    {
        try { return JsonSerializer.Deserialize<Order>(json); }
        catch (JsonException) { return null; }
    }
}
