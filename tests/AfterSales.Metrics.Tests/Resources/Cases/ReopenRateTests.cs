using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ReopenRateTests
{
    [Fact]
    public void Compute_ReopenedAndOpenAgain_CountsInBothParts()
    {
        var result = ReopenRate.Compute([Cases.Case(0, resolved: 1), Cases.Case(0, resolved: 1) with { Reopenings = 1 }, Cases.Case(0) with { Reopenings = 2 },
            Cases.Case(0)]);

        Assert.Equal((3, 2, 3), (result.ResolvedOnce, result.Reopened, result.Reopenings));
        Assert.Equal((2 / 3.0, 1.0), (result.Rate.Value, result.ReopeningsPerCase.Value));
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.ZeroDenominator),
            (ReopenRate.Compute([Cases.Case(0)]).Rate.Reason, ReopenRate.Compute([]).ReopeningsPerCase.Reason));
    }
}
