using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class WeightedPassRateTests
{
    [Fact]
    public void Compute_Nothing_IsUndefined() => Assert.Equal(UndefinedReason.NoData, WeightedPassRate.Compute(new WeightedPassTally()).Headline.Reason);

    [Fact]
    public void Compute_AllWeightsZero_IsUndefined()
        => Assert.Equal(UndefinedReason.ZeroDenominator, Rate((0, CheckOutcome.Passed)).Headline.Reason);

    [Fact]
    public void Compute_MissingValues_WeighNothing()
    {
        var result = Rate((1, CheckOutcome.Passed), (1000, CheckOutcome.Missing), (1, CheckOutcome.Failed));
        Assert.Equal((0.5, 1L, 3L), (result.Headline.Value, result.Missing, result.Records));
    }

    [Fact]
    public void Compute_OneHeavyRecord_IsOneRecord()
        => Assert.Equal(1, Rate((1e12m, CheckOutcome.Passed), (0.01m, CheckOutcome.Failed)).EffectiveCount!.Value, 1e-9);

    private static WeightedPassRateResult Rate(params (decimal Weight, CheckOutcome Outcome)[] records)
    {
        var tally = new WeightedPassTally();
        foreach (var (weight, outcome) in records)
        {
            tally.Add(weight, outcome);
        }

        return WeightedPassRate.Compute(tally);
    }
}
