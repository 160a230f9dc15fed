namespace Shop;

public class ShopClient
{
    public OrderPage GetOrders(int page) => _http.Get<OrderPage>($"/orders?page={page}");

    public IEnumerable<Order> EnumerateOrders()
    {
        var page = 1;
        while (true)
        {
            var answer = GetOrders(page);
            foreach (var order in answer.Items) yield return order;
            if (!answer.HasMore) yield break;
            page++;
        }
    }
}
