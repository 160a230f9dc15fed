public class OrderList
{
    private readonly CustomerReader _customerReader;

    public async Task<List<OrderRow>> RowsAsync(IEnumerable<Order> orders)
    {
        var rows = new List<OrderRow>();
        foreach (var order in orders)
        {
            rows.Add(new OrderRow(order.Id, await _customerReader.NameAsync(order.CustomerId)));
        }
        return rows;
    }
}
