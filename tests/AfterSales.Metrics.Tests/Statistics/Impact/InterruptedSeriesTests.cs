using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class InterruptedSeriesTests
{
    private static readonly InterruptedSeriesOptions PraisWinsten = new() { Errors = InterruptedErrors.PraisWinsten };

    [Fact]
    public void Compute_NoValue_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, InterruptedSeries.Compute([], 1).Average.Effect.Reason);
        Assert.Equal(UndefinedReason.NoData, InterruptedSeries.Compute([null, null, null, null, null, null], 4).Average.Effect.Reason);
    }

    [Fact]
    public void Compute_FewPeriodsOnASide_IsSmallSample()
    {
        double?[] noisy = [1, 3, 2, 5, 4, 6, 9, 7, 8];

        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute(noisy, 3).Average.Effect.Reason);
        Assert.NotNull(InterruptedSeries.Compute(noisy, 4).Average.Effect.Value);
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute(noisy, 9).Average.Effect.Reason);
        Assert.NotNull(InterruptedSeries.Compute(noisy, 8).Average.Effect.Value);
    }

    [Fact]
    public void Compute_NoMorePeriodsThanCoefficients_IsSmallSample()
    {
        var dummies = new InterruptedSeriesOptions { Season = InterruptedSeason.Dummies, SeasonLength = 4 };

        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute([1, 3, 2, 5, 4, 6, 9], 5, dummies).Average.Effect.Reason);
        Assert.NotNull(InterruptedSeries.Compute([1, 3, 2, 5, 4, 6, 9, 7, 8, 9, 8], 6, dummies).Average.Effect.Value);
    }

    [Fact]
    public void Compute_ColumnsThatDetermineEachOther_IsSingular()
    {
        // Every fourth period alone is there: each has the same place in the season.
        double?[] sparse = [.. Enumerable.Range(0, 48).Select(t => t % 4 == 0 ? (double?)(t + (t % 3)) : null)];
        var fourier = new InterruptedSeriesOptions { Season = InterruptedSeason.Fourier, SeasonLength = 4, Harmonics = 1 };

        Assert.Equal(UndefinedReason.Singular, InterruptedSeries.Compute(sparse, 25, fourier).Average.Effect.Reason);
    }

    [Fact]
    public void Compute_ConstantSeries_HasValuesWithoutErrors()
    {
        var result = InterruptedSeries.Compute([5, 5, 5, 5, 5, 5, 5, 5], 5);

        Assert.Equal(0, result.Average.Effect.Value!.Value, 1e-14);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Average.StandardError.Reason);
    }

    [Fact]
    public void Compute_CounterfactualMeanOfZero_HasNoRelativeEffect()
    {
        var result = InterruptedSeries.Compute([0, 0, 0, 0, 3, 3, 3, 3], 5);

        Assert.Equal(3, result.Average.Effect.Value!.Value, 1e-12);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.RelativeAverage.Reason);
    }

    [Fact]
    public void Compute_RunawayErrors_AreOutsideDomain()
    {
        // Errors that double: the residuals' own autocorrelation stays below one, that of the iteration does not everywhere; either an answer or the reason.
        double?[] wild = [.. Enumerable.Range(0, 30).Select(t => (double?)(Math.Pow(1.6, t) * (t % 2 == 0 ? 1 : 1.01)))];
        var result = InterruptedSeries.Compute(wild, 16, PraisWinsten);

        Assert.True(result.Autocorrelation.Value is > -1 and < 1 || result.Average.Effect.Reason == UndefinedReason.OutsideDomain);
    }

    [Fact]
    public void Compute_Gap_HasNoDurbinWatson()
        => Assert.Equal(UndefinedReason.MissingInput, InterruptedSeries.Compute([1, 3, null, 5, 4, 6, 9, 7, 8], 6).DurbinWatson.Reason);

    [Fact]
    public void Placebos_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InterruptedSeries.Compute([1, 2, 3], 0));
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Compute([1, double.PositiveInfinity, 3], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterruptedSeries.Placebos([1, 3, 2, 5, 4, 6, 9, 7, 8], 5, 2, 2));
    }

    private static readonly double?[] Line = [.. Enumerable.Range(1, 16).Select(t => (double?)(2 * t))];

    [Fact]
    public void Compute_NothingTooFewConstant_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, InterruptedSeries.Compute([], 3).Average.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute(Line, 3).Average.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute(Line, 16).Average.Effect.Reason);
        double?[] flat = [.. Enumerable.Repeat((double?)4, 16)];
        Assert.Equal(0, InterruptedSeries.Compute(flat, 9).Average.Effect.Value!.Value, 1e-12);
        Assert.Equal(UndefinedReason.ZeroVariance, InterruptedSeries.Compute(flat, 9).Average.StandardError.Reason);
    }

    [Fact]
    public void Compute_ExactStep_IsItsEffectAndTheSumOfIt()
    {
        double?[] step = [.. Line.Select((v, i) => v + (i >= 8 ? 10 : 0))];
        var result = InterruptedSeries.Compute(step, 9);
        Assert.Equal(10, result.AtStart.Effect.Value!.Value, 1e-9);
        Assert.Equal(80, result.Cumulative.Effect.Value!.Value, 1e-8);
        Assert.Equal(ImpactDesign.InterruptedSeries, result.Design);
    }

    [Fact]
    public void Placebos_UnderFourDates_HaveNoP()
        => Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Placebos([.. Line.Select((v, i) => v + (i % 3))], 9, 4, 3).PValue.Reason);

    [Fact]
    public void Compute_ArgumentsOutside_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InterruptedSeries.Compute(Line, 0));
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Compute([1, double.NaN], 2));
    }
}
