namespace Legacy;

public class LegacyOrders
{
    public async Task<List<Order>> AllAsync()
    {
        var orders = new List<Order>();
        var page = 1;
        // ok: manual-pagination (nothing else is offered)
        while (true)
        {
            var batch = await _http.GetFromJsonAsync<List<Order>>($"/orders?page={page}");
            if (batch is null || batch.Count == 0) return orders;
            orders.AddRange(batch);
            page++;
        }
    }
}
