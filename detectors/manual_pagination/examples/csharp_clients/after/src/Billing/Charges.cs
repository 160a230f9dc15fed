using Stripe;

public class Charges
{
    public async Task<List<Charge>> AllAsync(ChargeService service)
    {
        var charges = new List<Charge>();
        var options = new ChargeListOptions { Limit = 100 };
        StripeList<Charge> page;
        // expect: manual-pagination
        do
        {
            page = await service.ListAsync(options);
            charges.AddRange(page.Data);
            options.StartingAfter = page.Data.LastOrDefault()?.Id;
        } while (page.HasMore);
        return charges;
    }
}
