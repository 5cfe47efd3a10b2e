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

    /// <summary>As many dummies as a year has days: each period tried is a row more, not a decomposition more.</summary>
    [Fact]
    public void Compute_LongHistoryWithManyDummies_IsSearchedToTheEnd()
    {
        var dummies = new InterruptedSeriesOptions { Season = InterruptedSeason.Dummies, SeasonLength = 366 };

        Assert.Equal(UndefinedReason.NotReached,
            InterruptedSeriesPower.Compute(Plan with { Before = 1_000, After = 2, Effect = 1e-6 }, dummies).AfterNeeded.Reason);
        Assert.InRange(InterruptedSeriesPower.Compute(Plan with { Before = 1_000, After = 2, Effect = 2.8 }, dummies).AfterNeeded.Value!.Value, 3, 120);
    }

    /// <summary>Beside plans of every length, each decomposed anew.</summary>
    [Property(MaxTest = 40)]
    public Property AfterNeeded_AnyPlan_IsTheFirstLengthWithThePower() => Prop.ForAll(
        Gen.Choose(0, 40).Zip(Gen.Choose(-9, 9)).Zip(Gen.Choose(1, 12)).ToArbitrary(),
        Gen.Elements(Enum.GetValues<InterruptedSeason>()).Zip(Gen.Elements(Enum.GetValues<InterruptedTarget>())).ToArbitrary(),
        Gen.Choose(0, 4).Zip(Gen.Elements(Enum.GetValues<InterventionEffect>())).ToArbitrary(), (numbers, kinds, phase) =>
        {
            var ((before, tenths), effect) = numbers;
            var plan = Plan with { Before = before, Autocorrelation = tenths / 10.0, Effect = effect / 2.0, Target = kinds.Item2 };
            var options = new InterruptedSeriesOptions { Season = kinds.Item1, SeasonLength = 6, Harmonics = 2, PhaseIn = phase.Item1, Effect = phase.Item2 };
            var needed = InterruptedSeriesPower.Compute(plan, options).AfterNeeded.Value;
            var defined = InterruptedSeriesPower.Compute(plan, options).StandardError.Reason is null;
            var first = Enumerable.Range(2, 119).Cast<int?>().FirstOrDefault(n
                => InterruptedSeriesPower.Compute(plan with { After = n!.Value }, options).Power.Value >= plan.Power);
            return !defined || needed == first;
        });
}
