using NSubstitute;
using Shop.Payouts;
using Xunit;

namespace Shop.Tests.Payouts;

public class PayoutReportTests
{
    [Fact]
    public void HasALineForEachPayout()
    {
        var store = Substitute.For<IPayoutStore>();
        store.OfMonthAsync(2025, 3).Returns(new[] { new Payout("Ann", "DE12", 12.5m, new DateOnly(2025, 3, 1)) });

        var lines = new PayoutReport(store).Csv(2025, 3).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Contains("Ann", lines[1]);
    }
}
