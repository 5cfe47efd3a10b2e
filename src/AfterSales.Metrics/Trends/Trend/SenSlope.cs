using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Trends;

/// <summary>Sen's slope (Theil–Sen estimator): the median of the slopes between all pairs of values.</summary>
/// <remarks>
/// <para><b>Formula.</b> Median of (xⱼ − xᵢ)/(tⱼ − tᵢ) over pairs with different times. Limits: the slopes of ranks (N − C)/2 and (N + C)/2 + 1 among the N,
/// rounded to even, C = z·√Var S of <see cref="MannKendall"/>. Intercepts: median(x) − slope·median(t) and median(x − slope·t).</para>
/// <para><b>Units.</b> Of the value per period and per year; with dates, per day and per year of 365.2425 days.</para>
/// <para><b>Domain.</b> Finite values; gaps and unequal spacing are fine, as real times are used; equal times make no slope.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>; one value, or all at one time: <see cref="UndefinedReason.SmallSample"/>. A
/// limit whose rank is beyond the slopes that there are, as for three or four values: the slope alone, <see cref="UndefinedReason.SmallSample"/>. A
/// constant series has slope 0 without limits, <see cref="UndefinedReason.ZeroVariance"/>. Values that differ by less than their times can tell:
/// <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Slope selection by counting inversions, O(n log n) time and O(n) memory; no slope is listed that cannot be the answer.</para>
/// <para><b>Source.</b> H. Theil 1950; P. K. Sen, JASA 63, 1968; W. J. Conover, Practical Nonparametric Statistics, 1980. Matches R's trend::sens.slope
/// and scipy's theilslopes.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
/// var (plain, moved) = (SenSlope.Compute(x), SenSlope.Compute([.. x.Select(v =&gt; (-4 * v) + 7)]));
/// Console.WriteLine(moved.Headline.Value); // -1.3333333333333333
/// Console.WriteLine(moved.Headline.Lower); // -3.3333333333333335
/// Console.WriteLine(moved.Intercept.Value); // -1
/// </code>
/// </example>
public static class SenSlope
{
    private const double DaysPerYear = 365.2425;

    /// <summary>The slope of a column, one value a period.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>Slope, interval and intercepts.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the level is outside (0, 1).</exception>
    public static SenSlopeResult Compute(ReadOnlySpan<double> values, double level = Estimate.DefaultLevel)
        => Of(SeriesValues.Sequence(values.Length), SeriesValues.Checked(values, nameof(values)), 0, level, null);

    /// <summary>The slope over real times, in any order.</summary>
    /// <param name="times">Finite times.</param>
    /// <param name="values">One finite value for each.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>Slope per unit of time, interval and intercepts at time 0.</returns>
    /// <exception cref="ArgumentException">A number is not finite or beyond ±1e100, the lengths differ, or the level is outside (0, 1).</exception>
    public static SenSlopeResult Compute(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double level = Estimate.DefaultLevel)
    {
        Guard.SameLength(values.Length, times.Length, nameof(values), nameof(times));
        return Of(SeriesValues.Checked(times, nameof(times)), SeriesValues.Checked(values, nameof(values)), 0, level, null);
    }

    /// <summary>The slope over dates, in any order.</summary>
    /// <param name="dates">The dates, in the ISO calendar.</param>
    /// <param name="values">One finite value for each.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>Slope per day and per year, interval, and intercepts at the first date.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, the lengths differ, a date is of another calendar, or the level is
    /// outside (0, 1).</exception>
    public static SenSlopeResult Compute(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<double> values, double level = Estimate.DefaultLevel)
    {
        Guard.SameLength(values.Length, dates.Length, nameof(values), nameof(dates));
        return Of(Days(dates), SeriesValues.Checked(values, nameof(values)), 0, level, DaysPerYear);
    }

    /// <summary>The slope of a series; missing periods keep their place in time, a partial last one is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>Slope per period and per year, interval, and intercepts at the first period.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null or the level is outside (0, 1).</exception>
    public static SenSlopeResult Compute(Series series, double level = Estimate.DefaultLevel)
    {
        var fitted = Guard.NotNull(series).Fitted();
        var (values, places) = SeriesValues.Known(fitted);
        return Of(places, values, fitted.Length - values.Length, level, series.PeriodsPerYear);
    }

    /// <summary>The slope alone, of two or more values.</summary>
    internal static double Of(double[] values) => new SlopeSelection(new SlopePoints(SeriesValues.Sequence(values.Length), values)).Median();

    private static SenSlopeResult Of(double[] times, double[] values, int missing, double level, double? perYear)
    {
        Guard.Between(level, 0, 1);
        var selection = new SlopeSelection(new SlopePoints(times, values));
        var slope = Slope(selection, values, level);
        var value = slope.Value is { } b ? new Figure<double>(b) : new Figure<double>(slope.Reason!.Value);
        return new SenSlopeResult
        {
            Count = values.Length,
            PeriodsMissing = Math.Max(2 - values.Length, 0),
            Missing = missing,
            Pairs = selection.Pairs,
            Headline = slope,
            SlopePerYear = SlopeScale.PerYear(slope, perYear),
            Intercept = value.Select(s => SeriesValues.Median(values) - (s * SeriesValues.Median(times))),
            HalvingIntercept = value.Select(s => SeriesValues.Median(Residuals(times, values, s))),
        };
    }

    private static Estimate Slope(SlopeSelection selection, double[] values, double level)
    {
        if (selection.Pairs == 0)
        {
            return Estimate.Undefined(values.Length == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, level, IntervalMethod.OrderStatistics);
        }

        return SlopeScale.WithLimits(selection, PairScore.Of(values).Variance, level, SeriesValues.IsConstant(values));
    }

    private static double[] Residuals(double[] times, double[] values, double slope)
    {
        var residuals = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            residuals[i] = values[i] - (slope * times[i]);
        }

        return residuals;
    }

    private static double[] Days(ReadOnlySpan<LocalDate> dates)
    {
        var days = new double[dates.Length];
        for (var i = 0; i < dates.Length; i++)
        {
            days[i] = dates[i].Calendar == CalendarSystem.Iso
                ? Period.DaysBetween(dates[0], dates[i])
                : throw Guard.Item(nameof(dates), "must be in the ISO calendar", i, dates[i]);
        }

        return days;
    }
}
