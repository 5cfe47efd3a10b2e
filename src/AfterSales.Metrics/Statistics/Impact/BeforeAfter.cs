using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Before and after: the plain difference, with its weakness named. An answer to "how much did it change", not to "what did the programme
/// do".</summary>
/// <remarks>
/// <para><b>Formula.</b> ȳ_after − ȳ_before with Welch's interval; trend before by least squares on 1, 2, …; place of the last period before: (values below it
/// + half of the others equal to it)/(n − 1).</para>
/// <para><b>Units.</b> The unit of the values; the trend for one period.</para>
/// <para><b>Domain.</b> Finite values in order of time. There is nothing to compare with: trend, season, and a start chosen because of a bad period are all
/// in the difference. See <see cref="InterruptedSeries"/> for the first two and <see cref="DifferenceInDifferences"/> for units without the programme.</para>
/// <para><b>Edge cases.</b> No value on a side: undefined, <see cref="UndefinedReason.NoData"/>. One value on a side: the difference without error,
/// <see cref="UndefinedReason.SmallSample"/>. Fewer than three before: trend undefined, <see cref="UndefinedReason.SmallSample"/>; fewer than two: place
/// undefined, <see cref="UndefinedReason.SmallSample"/>. No spread: without error, <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> <see cref="MeanDifference"/> and <see cref="LinearRegression"/>.</para>
/// <para><b>Source.</b> D. Campbell and J. Stanley, Experimental and Quasi-Experimental Designs for Research, 1963, on why it is not one.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(BeforeAfter.Compute([1, 4, 4], [5]).LastPlace.Value); // 0.75
/// </code>
/// </example>
public static class BeforeAfter
{
    /// <summary>Compares the time after with the time before.</summary>
    /// <param name="before">Values before, in order of time.</param>
    /// <param name="after">Values after.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The difference, the trend before, and how unusual the last period before was.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the level is outside (0, 1).</exception>
    public static BeforeAfterResult Compute(ReadOnlySpan<double> before, ReadOnlySpan<double> after, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(before, nameof(before));
        Guard.AllFinite(after, nameof(after));
        Guard.Between(level, 0, 1);
        var first = before.ToArray();
        var welch = MeanDifference.Compute(after, before, level);
        return new BeforeAfterResult
        {
            Difference = new ImpactEffect
            {
                Effect = welch.Headline,
                StandardError = welch.Headline.Upper is { } upper && welch.Welch.DegreesOfFreedom.Value is { } df
                    ? Figures.Finite((upper - welch.Headline.Value!.Value) / StudentTDistribution.TwoSidedQuantile(level, df))
                    : Figure.Undefined<double>(welch.Headline.Reason ?? UndefinedReason.ZeroVariance),
                PValue = welch.Welch.PValue,
            },
            TrendBefore = Trend(first, level),
            LastPlace = Place(first),
        };
    }

    private static ImpactEffect Trend(double[] before, double level)
    {
        if (before.Length < 3)
        {
            return ImpactEffect.Undefined(before.Length == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, level);
        }

        var slope = LinearRegression.SlopeOverTime(before, level);
        return new ImpactEffect { Effect = slope.Coefficient, StandardError = slope.StandardError, PValue = slope.PValue };
    }

    private static Figure<double> Place(double[] before)
    {
        if (before.Length < 2)
        {
            return Figure.Undefined<double>(before.Length == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample);
        }

        var last = before[before.Length - 1];
        var (below, equal) = (before.Count(v => v < last), before.Count(v => v == last) - 1);
        return Figure.Of((below + (equal / 2.0)) / (before.Length - 1));
    }
}
