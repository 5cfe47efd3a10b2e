using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReportingDelayTests
{
    [Fact]
    public void Unreported_HalfReported_AsManyAreMissing()
    {
        var row = ReportingDelay.Unreported([20], [0.5])[0];
        Assert.Equal((40d, 20d), (row.Total.Value, row.Unreported.Value));
        Assert.Equal(Math.Sqrt(10) / 0.5, row.StandardError.Value!.Value, 12);
    }

    [Fact]
    public void Unreported_AllReported_NothingIsMissing()
        => Assert.Equal((0d, 0d), (ReportingDelay.Unreported([20], [1])[0].Unreported.Value, ReportingDelay.Unreported([20], [1])[0].StandardError.Value));

    [Fact]
    public void Unreported_ShareZero_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator, ReportingDelay.Unreported([20], [0])[0].Unreported.Reason);

    [Fact]
    public void Distribution_LagThatNoMonthShows_LeavesTheSharesUpToItUndefined()
    {
        var shares = ReportingDelay.Distribution([new long?[] { 5, null, 2 }, new long?[] { 4, null }]);
        Assert.Equal((UndefinedReason.ZeroDenominator, 1d), (shares[0].Reason, shares[2].Value));
        Assert.Equal(5 / 7d, shares[1].Value!.Value, 12);
    }

    [Fact]
    public void Distribution_NoReports_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator, ReportingDelay.Distribution([new long?[] { 0, 0 }])[0].Reason);

    [Fact]
    public void Distribution_NoMonth_IsEmpty() => Assert.Empty(ReportingDelay.Distribution([]));

    [Fact]
    public void Unreported_MoreSharesThanMonths_IsTheCallersMistake()
        => Assert.Equal("shareReported", Assert.Throws<ArgumentException>(() => ReportingDelay.Unreported([1, 2], [0.5, 1, 1])).ParamName);
}
