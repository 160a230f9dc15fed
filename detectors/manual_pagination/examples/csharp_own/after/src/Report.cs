namespace Shop;

public class Report
{
    public decimal Total(ShopClient client)
    {
        var total = 0m;
        var page = 1;
        // expect: manual-pagination
        while (true)
        {
            var answer = client.GetOrders(page);
            total += answer.Items.Sum(o => o.Total);
            if (!answer.HasMore) break;
            page++;
        }
        return total;
    }
}
