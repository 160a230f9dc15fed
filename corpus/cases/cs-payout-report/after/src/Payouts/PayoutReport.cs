using System.Globalization;
using System.Text;

namespace Shop.Payouts;

public record Payout(string Seller, string Account, decimal Amount, DateOnly Day);

public interface IPayoutStore
{
    Task<IReadOnlyList<Payout>> OfMonthAsync(int year, int month);
}

public class PayoutReport
{
    private readonly IPayoutStore _store;

    public PayoutReport(IPayoutStore store)
    {
        _store = store;
    }

    public string Csv(int year, int month)
    {
        var payouts = _store.OfMonthAsync(year, month).Result;
        var csv = new StringBuilder();
        csv.AppendLine("Seller,Amount,Account,Day");
        foreach (var payout in payouts.OrderBy(p => p.Day).ThenBy(p => p.Seller))
        {
            csv.AppendLine(FormattableString.Invariant($"{payout.Seller},{payout.Account},{payout.Amount},{payout.Day:yyyy-MM-dd}"));
        }
        return csv.ToString();
    }
}
