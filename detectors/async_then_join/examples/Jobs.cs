public class Jobs : IJobs
{
    // expect: async-then-join
    public async Task<Order> GetAsync(int id)
    {
        return _orders[id];
    }

    // ok: async-then-join (overrides)
    protected override async Task RunAsync(CancellationToken token)
    {
        _started = true;
    }

    public void WaitOne()
    {
        // expect: async-then-join
        Task.WaitAll(_mail.SendAsync("a"));
    }

    public void WaitTwo()
    {
        // ok: async-then-join (two)
        Task.WaitAll(_mail.SendAsync("a"), _mail.SendAsync("b"));
    }

    public string Discarded()
    {
        // expect: async-then-join
        using var response = _client.SendAsync(new HttpRequestMessage()).GetAwaiter().GetResult();
        return response.ToString();
    }

    public Order Valued(int id)
    {
        // expect: async-then-join
        return _repository.GetAsync(id).AsTask().Result;
    }

    public Order Local(int id)
    {
        var task = _repository.GetAsync(id);
        // expect: async-then-join
        var order = task.GetAwaiter().GetResult();
        return order;
    }

    public IEnumerable<Order> Many(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            // expect: async-then-join
            yield return _repository.GetAsync(id).Result;
        }
    }

    public int Projected(int[] ids)
    {
        // expect: async-then-join
        return ids.Select(id => _repository.GetAsync(id).Result).Sum();
    }

    public int Waited(int[] ids)
    {
        // ok: async-then-join (a fan-out)
        var tasks = ids.Select(id => _repository.CountAsync(id)).ToList();
        Task.WhenAll(tasks).GetAwaiter().GetResult();
        return tasks.Sum(t => t.Result);
    }

    public void Thread()
    {
        var thread = new Thread(() => Work());
        thread.Start();
        // expect: async-then-join
        thread.Join();
    }
}
