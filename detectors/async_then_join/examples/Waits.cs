using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Shop.Orders;

public class OrderReader
{
    private readonly HttpClient _client;
    private readonly IOrderStore _store;
    private readonly SemaphoreSlim _gate = new(1);

    public Order Load(string id)
    {
        // expect: async-then-join
        return _store.FindAsync(id).Result;
    }

    public string Fetch(string url)
    {
        // expect: async-then-join
        return _client.GetStringAsync(url).GetAwaiter().GetResult();
    }

    public string FetchConfigured(string url)
    {
        // expect: async-then-join
        return _client.GetStringAsync(url).ConfigureAwait(false).GetAwaiter().GetResult();
    }

    public void Save(Order order)
    {
        // expect: async-then-join
        _store.SaveAsync(order).Wait();
    }

    public int Count()
    {
        // expect: async-then-join
        return Task.Run(() => _store.CountAsync()).Result;
    }

    public int Total(IReadOnlyList<Order> orders)
    {
        var task = Task.Run(() => orders.Sum(order => order.Total));
        // expect: async-then-join
        return task.Result;
    }

    public Order Declared(string id)
    {
        // expect: async-then-join
        return Query(id).Result;
    }

    private Task<Order> Query(string id)
    {
        return _store.FindAsync(id);
    }

    public string Body(HttpResponseMessage response)
    {
        // expect: async-then-join
        var text = response.Content.ReadAsStringAsync().Result;
        return text.Trim();
    }

    public async Task<Order> LoadOne(string id)
    {
        // expect: async-then-join
        await Task.WhenAll(_store.WarmUpAsync(id));
        return await _store.FindAsync(id);
    }

    public async Task LoadListOfOne(string id)
    {
        // expect: async-then-join
        await Task.WhenAll(new[] { _store.WarmUpAsync(id) });
    }

    public void Index(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        // expect: async-then-join
        thread.Join();
    }

    // expect: async-then-join
    private async Task<int> SumAsync(IReadOnlyList<Order> orders)
    {
        return orders.Sum(order => order.Total);
    }

    // expect: async-then-join
    private async Task<string> ReadTemplateAsync(string path)
    {
        return File.ReadAllText(path);
    }

    public Both LoadBoth(string id)
    {
        var order = _store.FindAsync(id);
        var rate = _store.RateAsync();
        // ok: async-then-join (after a fan-out)
        Task.WaitAll(order, rate);
        // ok: async-then-join (after a fan-out)
        return new Both(order.Result, rate.Result);
    }

    public Both LoadBothInTurn(string id)
    {
        var order = _store.FindAsync(id);
        var rate = _store.FindAsync("rate");
        // ok: async-then-join (after a fan-out)
        return new Both(order.Result, rate.Result);
    }

    public void SaveAll(IEnumerable<Order> orders)
    {
        // ok: async-then-join (after a fan-out)
        Task.WhenAll(orders.Select(order => _store.SaveAsync(order))).Wait();
    }

    public async Task SaveAllAsync(List<Order> orders)
    {
        // ok: async-then-join (a list of tasks)
        await Task.WhenAll(orders.Select(order => _store.SaveAsync(order)));
        var tasks = Start(orders);
        // ok: async-then-join (a list of tasks)
        await Task.WhenAll(tasks);
    }

    public int Meanwhile(string path)
    {
        var task = _store.CountAsync();
        Audit.Write(path);
        // ok: async-then-join (other work goes on)
        return task.Result;
    }

    public void Enter()
    {
        // ok: async-then-join (a lock, no task)
        _gate.Wait();
        _gate.Release();
    }

    public bool Check(Order order)
    {
        // ok: async-then-join (no task)
        return Validator.Validate(order).Result;
    }

    public string Joined(List<string> names)
    {
        // ok: async-then-join (joins texts)
        return string.Join(",", names);
    }

    public Order Bridged(string id)
    {
        // The COM interface is synchronous, so this must block until the store has answered.
        // ok: async-then-join (says so)
        return _store.FindAsync(id).GetAwaiter().GetResult();
    }

    public Order LoadBlocking(string id)
    {
        // ok: async-then-join (its name says so)
        return _store.FindAsync(id).Result;
    }

    public void Dispose()
    {
        // ok: async-then-join (the interface is synchronous)
        _store.CloseAsync().Wait();
    }

    // ok: async-then-join (awaits)
    private async Task<Order> WaitFor(string id)
    {
        return await _store.FindAsync(id);
    }

    // ok: async-then-join (awaits each element)
    private async Task Stream()
    {
        await foreach (var order in _store.AllAsync())
        {
            Audit.Write(order.Id);
        }
    }

    // ok: async-then-join (a stub)
    private async Task Nothing()
    {
    }

    // ok: async-then-join (handed to an event)
    private async Task Refresh()
    {
        Audit.Write("refresh");
    }

    public void Listen()
    {
        _store.Changed.Subscribe(Refresh);
    }
}

public class CachedStore : IOrderStore
{
    // expect: async-then-join
    public async Task<int> CountAsync()
    {
        return _orders.Sum(order => order.Count);
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        // ok: async-then-join (an entry point)
        RunAsync(args).GetAwaiter().GetResult();
    }
}
