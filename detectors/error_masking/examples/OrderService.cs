using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Acme.Orders;

public class OrderService
{
    private readonly OrdersContext _db;
    private readonly HttpClient _http;
    private readonly ILogger<OrderService> _logger;

    public async Task<List<Order>> GetOrdersAsync(int customerId)
    {
        try
        {
            return await _db.Orders.Where(o => o.CustomerId == customerId).ToListAsync();
        }
        catch (Exception) // expect: error-masking
        {
            return new List<Order>();
        }
    }

    public async Task<Order?> FindAsync(int id)
    {
        try
        {
            return await _http.GetFromJsonAsync<Order>($"/orders/{id}");
        }
        catch (Exception ex) // expect: error-masking
        {
            _logger.LogError(ex, "Failed to load order {Id}", id);
            return null;
        }
    }

    public async Task SaveAsync(Order order)
    {
        try
        {
            _db.Orders.Add(order);
            await _db.SaveChangesAsync();
        }
        catch // expect: error-masking
        {
        }
    }

    public async Task<Order> LoadAsync(int id)
    {
        try
        {
            return await _db.Orders.SingleAsync(o => o.Id == id);
        }
        catch (InvalidOperationException ex)
        {
            throw new OrderNotFoundException(id, ex);
        }
    }

    public async Task<bool> DeleteAsync(int id)
    {
        try
        {
            await _http.DeleteAsync($"/orders/{id}");
            return true;
        }
        catch (Exception) // expect: error-masking
        {
            return false;
        }
    }

    public async Task<Result<Order>> TryLoadAsync(int id)
    {
        try
        {
            return Result.Ok(await _db.Orders.SingleAsync(o => o.Id == id));
        }
        catch (Exception ex)
        {
            return Result.Fail<Order>(ex.Message);
        }
    }

    public async Task<T?> SendAsync<T>(HttpRequestMessage request, CancellationToken token)
    {
        try
        {
            var response = await _http.SendAsync(request, token);
            return await response.Content.ReadFromJsonAsync<T>(token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return default;
        }
    }

    public decimal Rate(string currency)
    {
        try
        {
            return _rates.Get(currency);
        }
        catch (KeyNotFoundException)
        {
            return 1m;
        }
    }

    public async Task PushAllAsync(IEnumerable<Order> orders)
    {
        foreach (var order in orders)
        {
            try
            {
                await _http.PostAsJsonAsync("/push", order);
            }
            catch (Exception e) // expect: error-masking
            {
                Console.WriteLine(e.Message);
            }
        }
    }

    public async Task<ImportReport> ImportAsync(IEnumerable<Row> rows)
    {
        var report = new ImportReport();
        foreach (var row in rows)
        {
            try
            {
                await _db.AddAsync(row);
            }
            catch (Exception ex)
            {
                report.Rejected.Add(new Rejection(row.Line, ex.Message));
            }
        }
        return report;
    }

    public void FireAndForget(Order order)
    {
        _ = SendMailAsync(order); // expect: error-masking
    }

    private Task SendMailAsync(Order order) => _http.PostAsJsonAsync("/mail", order);
}

public class Worker : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _processor.ProcessAsync(stoppingToken);
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, "Processing failed");
            }
            await Task.Delay(1000, stoppingToken);
        }
    }
}

public static class Startup
{
    public static void Configure(IConfiguration configuration)
    {
        var key = configuration["Jwt:Key"] ?? "super-secret-key"; // expect: error-masking
        var size = configuration["PageSize"] ?? "50";
        var secret = configuration["Jwt:Secret"] ?? throw new InvalidOperationException("Jwt:Secret");
        var cs = configuration.GetConnectionString("Default") ?? "Server=localhost;Database=app"; // expect: error-masking
    }
}
