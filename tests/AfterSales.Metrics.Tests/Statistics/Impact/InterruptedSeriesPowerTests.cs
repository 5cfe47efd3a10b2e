using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class InterruptedSeriesPowerTests
{
    private static readonly InterruptedSeriesPlan Plan = new() { Before = 24, After = 12, StandardDeviation = 2, Effect = 3, Autocorrelation = 0.3 };

    [Fact]
    public void Compute_OwnMinimum_IsFoundWithThePowerAskedFor()
    {
        var least = InterruptedSeriesPower.Compute(Plan).MinimumDetectable.Value!.Value;

        Assert.Equal(Plan.Power, InterruptedSeriesPower.Compute(Plan with { Effect = least }).Power.Value!.Value, 1e-4);
        Assert.True(InterruptedSeriesPower.Compute(Plan with { Effect = 2 * least }).Power.Value > Plan.Power);
    }

    [Theory]
    [InlineData(2, 12)]
    [InlineData(24, 1)]
    public void Compute_FewPeriods_IsSmallSample(int before, int after)
        => Assert.Equal(UndefinedReason.SmallSample, InterruptedSeriesPower.Compute(Plan with { Before = before, After = after }).StandardError.Reason);

    [Fact]
    public void Compute_NoMorePeriodsThanCoefficients_IsSmallSample()
    {
        var dummies = new InterruptedSeriesOptions { Season = InterruptedSeason.Dummies, SeasonLength = 12 };

        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeriesPower.Compute(Plan with { Before = 6, After = 6 }, dummies).StandardError.Reason);
    }

    [Fact]
    public void Compute_NoEffectNamed_HasNoPower()
    {
        var result = InterruptedSeriesPower.Compute(Plan with { Effect = null });

        Assert.Equal(UndefinedReason.MissingInput, result.Power.Reason);
        Assert.True(result.MinimumDetectable.Value > 0);
    }

    [Fact]
    public void Compute_EffectTooSmallForEver_IsNotReached()
        => Assert.Equal(UndefinedReason.NotReached, InterruptedSeriesPower.Compute(Plan with { Effect = 1e-6 }).AfterNeeded.Reason);

    [Fact]
    public void Compute_Null_Throws() => Assert.Throws<ArgumentNullException>(() => InterruptedSeriesPower.Compute(null!));

    [Fact]
    public void Compute_TooShortNoEffectTooSmallAnEffect_SaySo()
    {
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeriesPower.Compute(Plan with { Before = 2 }).MinimumDetectable.Reason);
        Assert.Equal(UndefinedReason.MissingInput, InterruptedSeriesPower.Compute(Plan with { Effect = null }).Power.Reason);
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

    /// <summary>A search that would take longer than a user waits is given up, here after seven steps.</summary>
    [Fact]
    public void Compute_LongHistoryWithManyDummies_IsUnresolved()
    {
        var dummies = new InterruptedSeriesOptions { Season = InterruptedSeason.Dummies, SeasonLength = 366 };
        var result = InterruptedSeriesPower.Compute(Plan with { Before = 1_000, After = 2, Effect = 1e-6 }, dummies);

        Assert.Equal(UndefinedReason.Unresolved, result.AfterNeeded.Reason);
        Assert.NotNull(result.Power.Value);
    }
}
