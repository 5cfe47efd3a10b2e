using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimFrequencyTests
{
    [Fact]
    public void Compute_TwoOrigins_FrequencyAndSeverity()
    {
        var rows = ClaimFrequency.Compute([1000, 500], [new long?[] { 10, 20 }, new long?[] { 5, null }],
            [new decimal?[] { 100m, 350m }, new decimal?[] { 90m, null }]);
        Assert.Equal((30d, 15m, 0.45m), (rows[0].ClaimsPerThousand.Value, rows[0].CostPerClaim.Value, rows[0].PaidPerUnit.Value));
        Assert.Equal((10d, 18m, 0.18m), (rows[1].ClaimsPerThousand.Value, rows[1].CostPerClaim.Value, rows[1].PaidPerUnit.Value));
    }

    [Fact]
    public void Compute_NoUnits_IsUndefinedForThatOriginAlone()
    {
        var rows = ClaimFrequency.Compute([0, 500], [new long?[] { 1 }, new long?[] { 5 }], [new decimal?[] { 7m }, new decimal?[] { 90m }]);
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator, 7m),
            (rows[0].ClaimsPerThousand.Reason, rows[0].PaidPerUnit.Reason, rows[0].CostPerClaim.Value));
        Assert.Equal(10, rows[1].ClaimsPerThousand.Value);
    }

    [Fact]
    public void Compute_NoClaims_HasNoCostOfAClaim()
    {
        var row = ClaimFrequency.Compute([10], [new long?[] { 0, null }], [new decimal?[] { 3m, null }])[0];
        Assert.Equal((UndefinedReason.ZeroDenominator, 0d, 3m), (row.CostPerClaim.Reason, row.ClaimsPerThousand.Value, row.Paid));
    }

    [Fact]
    public void Compute_ListsOfOtherLengths_Throw()
        => Assert.ThrowsAny<ArgumentException>(() => ClaimFrequency.Compute([10, 20], [new long?[] { 0 }], [new decimal?[] { 3m }]));
}
