using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Orders;

public class OrderService
{
    private readonly HttpClient _client;
    private readonly IOrderRepository _repository;

    public Order Get(int id)
    {
        // expect: async-then-join
        return _repository.GetAsync(id).Result;
    }

    public Order GetAwaited(int id)
    {
        // expect: async-then-join
        return _repository.GetAsync(id).GetAwaiter().GetResult();
    }

    public Order GetConfigured(int id)
    {
        // expect: async-then-join
        return _repository.GetAsync(id).ConfigureAwait(false).GetAwaiter().GetResult();
    }

    public void Save(Order order)
    {
        // expect: async-then-join
        _repository.SaveAsync(order).Wait();
    }

    public string Fetch(string url)
    {
        // expect: async-then-join
        var response = _client.GetAsync(url).Result;
        // expect: async-then-join
        return response.Content.ReadAsStringAsync().Result;
    }

    public string FetchTask(string url)
    {
        var task = _client.GetStringAsync(url);
        // expect: async-then-join
        task.Wait();
        return task.Result;
    }

    public string Run(string url)
    {
        // expect: async-then-join
        return Task.Run(() => _client.GetStringAsync(url)).Result;
    }

    public string RunAwaited(string url)
    {
        // expect: async-then-join
        return Task.Run(async () => await _client.GetStringAsync(url)).GetAwaiter().GetResult();
    }

    public Order[] All(int[] ids)
    {
        var tasks = ids.Select(id => _repository.GetAsync(id)).ToArray();
        // ok: async-then-join (a fan-out)
        Task.WaitAll(tasks);
        return tasks.Select(t => t.Result).ToArray();
    }

    public async Task<Summary> Both(int id)
    {
        var order = _repository.GetAsync(id);
        var customer = _repository.GetCustomerAsync(id);
        await Task.WhenAll(order, customer);
        // ok: async-then-join (both have ended)
        return new Summary(order.Result, customer.Result);
    }

    public async Task One(int id)
    {
        // expect: async-then-join
        await Task.WhenAll(_repository.GetAsync(id));
    }

    public async Task OneInArray(int id)
    {
        // expect: async-then-join
        await Task.WhenAll(new[] { _repository.GetAsync(id) });
    }

    // expect: async-then-join
    private async Task<string> Format(Order order)
    {
        var total = order.Lines.Sum(l => l.Price);
        return $"{order.Id}: {total:F2}";
    }

    // ok: async-then-join (returns the task, without async)
    public Task<Order> Pass(int id)
    {
        return _repository.GetAsync(id);
    }

    public async Task<Order> Load(int id)
    {
        // ok: async-then-join (awaited)
        return await _repository.GetAsync(id);
    }

    public async Task<Order> LoadRun(int id)
    {
        // ok: async-then-join (frees the caller's thread)
        return await Task.Run(() => Compute(id));
    }

    public async Task<decimal> Unpacked(int id)
    {
        var answer = await _repository.GetAsync(id);
        // ok: async-then-join (a property of what has been waited for)
        return answer.Result.Total + (await _repository.GetAsync(id)).Result.Total;
    }

    public decimal Parse(Result<Order> answer)
    {
        // ok: async-then-join (a property of a value)
        return answer.Result.Total;
    }

    /// <summary>Blocks on purpose: the interface of the plug-in host is synchronous.</summary>
    public Order Legacy(int id)
    {
        // ok: async-then-join (documented)
        return _repository.GetAsync(id).GetAwaiter().GetResult();
    }

    // expect: async-then-join
    public string Name => _repository.GetNameAsync().Result;

    public OrderService(HttpClient client)
    {
        _client = client;
        // expect: async-then-join
        Token = LoadTokenAsync().GetAwaiter().GetResult();
    }

    public static void Main(string[] args)
    {
        // ok: async-then-join (entry point)
        new OrderService(null).RunAsync().GetAwaiter().GetResult();
    }
}

[ApiController]
public class OrdersController : ControllerBase
{
    [HttpGet("{id}")]
    public IActionResult Get(int id)
    {
        // expect: async-then-join
        var order = _service.LoadAsync(id).Result;
        return Ok(order);
    }

    [HttpPost]
    public IActionResult Post(Order order)
    {
        var task = _service.SaveAsync(order);
        // expect: async-then-join
        task.Wait();
        return Ok();
    }
}
