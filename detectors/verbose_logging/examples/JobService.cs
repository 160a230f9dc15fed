namespace Acme;

public class JobService
{
    public void Batch(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Process(items[i]);
            if (i % 100 == 0)
            {
                _logger.LogInformation("{Done} done", i);
            }
        }
    }

    public void Each(List<Item> items)
    {
        items.ForEach(item => _logger.LogInformation("item {Id}", item.Id)); // expect: verbose-logging
    }

    public void Debug(Order order)
    {
        System.Diagnostics.Debug.WriteLine(order.Id);
        Process(order);
    }

    public void Auth(HttpRequest request)
    {
        _logger.LogDebug("auth {Header}", request.Headers["Authorization"]); // expect: verbose-logging
    }

    public void Guarded(Order order)
    {
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            _logger.LogDebug("order {Order}", JsonSerializer.Serialize(order));
        }
    }

    public void Connect(string connectionString)
    {
        _logger.LogInformation("Connecting with {ConnectionString}", connectionString); // expect: verbose-logging
    }

    public void Serilog(Order order)
    {
        Log.Information("Order {@Order}", order);
    }

    public void Stars()
    {
        _logger.LogInformation("==============================="); // expect: verbose-logging
        Run();
    }
}
