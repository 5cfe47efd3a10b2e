using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="InterruptedSeriesPower"/> documents.</summary>
public class InterruptedSeriesPowerTests
{
    private static readonly InterruptedSeriesPlan Plan = new() { Before = 24, After = 12, StandardDeviation = 2 };

    [Fact]
    public void Compute_TooShortNoEffectTooSmallAnEffect_SaySo()
    {
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeriesPower.Compute(Plan with { Before = 2 }).MinimumDetectable.Reason);
        Assert.Equal(UndefinedReason.MissingInput, InterruptedSeriesPower.Compute(Plan).Power.Reason);
        Assert.Equal(UndefinedReason.NotReached, InterruptedSeriesPower.Compute(Plan with { Effect = 0.01 }).AfterNeeded.Reason);
    }

    [Fact]
    public void Compute_MinimumDetectableEffect_IsFoundWithThePowerAimedAt()
    {
        var least = InterruptedSeriesPower.Compute(Plan).MinimumDetectable.Value!.Value;
        Assert.Equal(0.8, InterruptedSeriesPower.Compute(Plan with { Effect = least }).Power.Value!.Value, 1e-4);
    }

    [Fact]
    public void Compute_MonthsThatHangTogether_HideMore()
        => Assert.True(
            InterruptedSeriesPower.Compute(Plan with { Autocorrelation = 0.5 }).MinimumDetectable.Value > InterruptedSeriesPower.Compute(Plan)
                .MinimumDetectable.Value);
}
