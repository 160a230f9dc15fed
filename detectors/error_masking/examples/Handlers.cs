using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Shop.Handlers;

public class Handlers
{
    // expect: error-masking
    private readonly string _secret = Environment.GetEnvironmentVariable("JWT_SECRET") ?? "secret";
    // ok: error-masking (no required setting)
    private readonly string _level = Environment.GetEnvironmentVariable("LOG_LEVEL") ?? "Information";

    private readonly ILogger<Handlers> _logger;
    private readonly IStore _store;
    private readonly HttpClient _client;

    public string Key(IConfiguration configuration)
    {
        // expect: error-masking
        return configuration["Jwt:Key"] ?? "development-key";
    }

    public string Required(IConfiguration configuration)
    {
        // ok: error-masking (that it is missing is an error)
        return configuration["Jwt:Key"] ?? throw new InvalidOperationException("Jwt:Key is not configured");
    }

    public async Task<Customer?> CustomerOf(string id)
    {
        try
        {
            return await _client.GetFromJsonAsync<Customer>($"/customers/{id}");
        }
        // expect: error-masking
        catch (Exception)
        {
            return null;
        }
    }

    public async Task<List<Order>> Orders()
    {
        try
        {
            return await _store.AllAsync();
        }
        // expect: error-masking
        catch (Exception ex)
        {
            _logger.LogError(ex, "Could not load orders");
            return new List<Order>();
        }
    }

    public async Task<List<Order>> OpenOrders()
    {
        try
        {
            return await _store.OpenAsync();
        }
        // expect: error-masking
        catch
        {
            return new();
        }
    }

    public IEnumerable<Order> ClosedOrders()
    {
        try
        {
            return _store.Closed();
        }
        // expect: error-masking
        catch (Exception ex)
        {
            _logger.LogWarning("Orders: {Message}", ex.Message);
            return Enumerable.Empty<Order>();
        }
    }

    public T Read<T>(string name)
    {
        try
        {
            return _store.Read<T>(name);
        }
        // expect: error-masking
        catch (Exception)
        {
            return default;
        }
    }

    public void Save(Order order)
    {
        try
        {
            _store.Save(order);
        }
        // expect: error-masking
        catch { }
    }

    public void Charge(Order order)
    {
        try
        {
            _store.Charge(order);
        }
        // expect: error-masking
        catch (Exception ex)
        {
            Console.WriteLine(ex.Message);
        }
    }

    public async Task<string> Text(string url)
    {
        try
        {
            return await _client.GetStringAsync(url);
        }
        // expect: error-masking
        catch (HttpRequestException ex)
        {
            _logger.LogError(ex, "Could not fetch {Url}", url);
            return string.Empty;
        }
    }

    public async Task<Order?> Found(string id)
    {
        try
        {
            return await _store.FindAsync(id);
        }
        // expect: error-masking
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            return null;
        }
    }

    public void Start(Order order)
    {
        // expect: error-masking
        _ = _store.SaveAsync(order);
    }

    public async Task SaveAll(IEnumerable<Order> orders)
    {
        foreach (var order in orders)
        {
            try
            {
                await _store.SaveAsync(order);
            }
            // expect: error-masking
            catch (Exception)
            {
                continue;
            }
        }
    }

    public async Task<IActionResult> List()
    {
        try
        {
            return Ok(await _store.AllAsync());
        }
        // expect: error-masking
        catch (Exception)
        {
            return Ok(new List<Order>());
        }
    }

    public async Task<IActionResult> ListOrFail()
    {
        try
        {
            return Ok(await _store.AllAsync());
        }
        // ok: error-masking (the client is told)
        catch (Exception ex)
        {
            _logger.LogError(ex, "Could not list orders");
            return StatusCode(500, "Could not list orders");
        }
    }

    public async Task Run(CancellationToken stopping)
    {
        try
        {
            await _store.WatchAsync(stopping);
        }
        // ok: error-masking (cancellation)
        catch (OperationCanceledException)
        {
        }
    }

    public int? Age(string text)
    {
        // ok: error-masking (no handler)
        return int.TryParse(text, out var age) ? age : null;
    }

    public int? OldAge(string text)
    {
        try
        {
            return int.Parse(text);
        }
        // ok: error-masking (narrow)
        catch (FormatException)
        {
            return null;
        }
    }

    public Guid? Id(string text)
    {
        try
        {
            return Guid.Parse(text);
        }
        // ok: error-masking (only reads a text)
        catch (Exception)
        {
            return null;
        }
    }

    public Order Translated(string id)
    {
        try
        {
            return _store.Find(id);
        }
        // ok: error-masking (translated)
        catch (Exception ex)
        {
            throw new OrderException($"order {id}", ex);
        }
    }

    public void Rethrown(Order order)
    {
        try
        {
            _store.Save(order);
        }
        // ok: error-masking (thrown again)
        catch (Exception ex)
        {
            _logger.LogError(ex, "Could not save {Id}", order.Id);
            throw;
        }
    }

    public async Task<Order?> ByStatus(string id)
    {
        try
        {
            return await _client.GetFromJsonAsync<Order>(id);
        }
        // ok: error-masking (one kind of error)
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<Order?> Known(string id)
    {
        try
        {
            return await _store.FindAsync(id);
        }
        // ok: error-masking (named kinds of errors)
        catch (Exception ex) when (ex is OrderMissingException or OrderLockedException)
        {
            return null;
        }
    }

    public void Copy(Source source)
    {
        try
        {
            source.Copy();
        }
        finally
        {
            try
            {
                source.Flush();
            }
            // ok: error-masking (cleanup in the last block)
            catch (Exception)
            {
            }
        }
    }

    public void Release(Connection connection)
    {
        try
        {
            connection.Close();
        }
        // ok: error-masking (cleanup)
        catch (Exception ex)
        {
            _logger.LogDebug(ex, "closing");
        }
    }

    public void RemoveTemporary(string path)
    {
        try
        {
            File.Delete(path);
        }
        // ok: error-masking (cleanup)
        catch
        {
        }
    }

    public async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await _store.WorkAsync(stopping);
            }
            // ok: error-masking (a loop that logs with the trace and goes on)
            catch (Exception ex)
            {
                _logger.LogError(ex, "Job failed");
            }
        }
    }

    public List<string> ImportAll(IEnumerable<Row> rows)
    {
        var rejected = new List<string>();
        foreach (var row in rows)
        {
            try
            {
                _store.Save(row);
            }
            // ok: error-masking (the rejected element is recorded)
            catch (Exception ex)
            {
                rejected.Add($"{row.Id}: {ex.Message}");
            }
        }
        return rejected;
    }

    public void Complete(TaskCompletionSource<Order> source, string id)
    {
        try
        {
            source.SetResult(_store.Find(id));
        }
        // ok: error-masking (handed on)
        catch (Exception ex)
        {
            source.SetException(ex);
        }
    }

    public Order Must(string id)
    {
        Order? order;
        try
        {
            order = _store.Find(id);
        }
        // ok: error-masking (met right after)
        catch (Exception)
        {
            order = null;
        }
        if (order == null)
        {
            throw new OrderMissingException(id);
        }
        return order;
    }

    public async Task<bool> IsReachable(string url)
    {
        try
        {
            await _client.GetAsync(url);
            return true;
        }
        // ok: error-masking (a question that a failure answers with no)
        catch (Exception)
        {
            return false;
        }
    }

    public void StartTracking(Order order)
    {
        // ok: error-masking (nobody misses it)
        _ = _telemetry.TrackAsync(order);
    }

    public void StartWatched(Order order)
    {
        // ok: error-masking (what is started takes its own errors)
        _ = Task.Run(() => WatchAsync(order));
    }

    private async Task WatchAsync(Order order)
    {
        try
        {
            await _store.WatchAsync(order);
        }
        // ok: error-masking (told)
        catch (Exception ex)
        {
            order.Fail(ex);
        }
    }

    public string? Problem(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(body)?.Title;
        }
        // ok: error-masking (only reads a text)
        catch
        {
            return null;
        }
    }

    public async Task Waited(Order order)
    {
        // ok: error-masking (it is waited for)
        _ = await _store.SaveAsync(order);
    }

    public async Task<Order?> Described(string id)
    {
        try
        {
            return await _store.FindAsync(id);
        }
        // ok: error-masking (narrow and documented)
        catch (OrderMissingException)
        {
            // A missing order is no error here: the caller shows an empty form.
            return null;
        }
    }
}
