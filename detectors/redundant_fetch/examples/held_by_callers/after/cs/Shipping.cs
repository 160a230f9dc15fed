public class ShippingService
{
    private readonly IOrderRepository _orders;

    public async Task<Label> LabelAsync(int orderId)
    {
        var order = await _orders.GetByIdAsync(orderId); // expect: redundant-fetch
        return new Label(order.Address);
    }
}
