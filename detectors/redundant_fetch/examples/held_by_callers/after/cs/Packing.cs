public class PackingService
{
    private readonly IOrderRepository _orders;
    private readonly ShippingService _shippingService;

    public async Task<Package> PackAsync(int id)
    {
        var order = await _orders.GetByIdAsync(id);
        var label = await _shippingService.LabelAsync(order.Id);
        return new Package(order, label);
    }
}
