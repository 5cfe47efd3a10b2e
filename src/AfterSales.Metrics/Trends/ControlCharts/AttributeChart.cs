using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Attribute control charts: p, np, c, u, and Laney's p′ and u′.</summary>
/// <remarks>
/// <para><b>Formula.</b> p: p̄ ± 3√(p̄(1 − p̄)/nᵢ); np: np̄ ± 3√(np̄(1 − p̄)); c: c̄ ± 3√c̄; u: ū ± 3√(ū/nᵢ). Laney: the half width times σ_z, the mean
/// moving range of zᵢ = (xᵢ − center)/σᵢ over 2/√π.</para>
/// <para><b>Units.</b> Shares and rates per unit of exposure; counts for np and c.</para>
/// <para><b>Domain.</b> Counts with their sizes or exposures. Events are at most the size for p and np. np and c want one size: with sizes that differ
/// they are a mistake, take p or u.</para>
/// <para><b>Edge cases.</b> Limits are cut at 0, and at 1 (or n) for shares. A period with size 0 stays on the chart without value, and is in no total. A
/// baseline with nothing, or everything: limits on the center (exact tails: <see cref="ProportionChart"/>), σ_z undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>, and no Laney limits. No period with a size: <see cref="UndefinedReason.NoData"/>; one: no σ_z,
/// <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> Totals of the baseline; points after it move no limit.</para>
/// <para><b>Source.</b> W. A. Shewhart 1931; ISO 7870-2; D. B. Laney, Quality Engineering 14, 2002. Matches R's qcc.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = AttributeChart.Compute(AttributeChartKind.Proportion, [1, 0, 2], [4, 0, 4]);
/// Console.WriteLine(result.Points[1].Value is null); // True
/// Console.WriteLine(result.Phases[0].Center.Value); // 0.375
/// </code>
/// </example>
public static class AttributeChart
{
    private const double ToSigma = 0.886226925452758;

    /// <summary>The chart of counts and sizes.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="counts">Units or events of each period; not negative.</param>
    /// <param name="sizes">Units looked at, or exposure, of each period; not negative.</param>
    /// <param name="options">Rules and phases; null for points beyond the limits in one phase.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A number is negative or not finite, the lengths differ, a share is above 1, a rate leaves the range of double,
    /// or sizes differ where the kind wants one.</exception>
    public static AttributeChartResult Compute(
        AttributeChartKind kind, ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, AttributeChartOptions? options = null)
    {
        Guard.Defined(kind);
        Guard.SameLength(sizes.Length, counts.Length, nameof(sizes), nameof(counts));
        Guard.NoneNegative(counts, nameof(counts));
        Guard.NoneNegative(sizes, nameof(sizes));
        return Of(
            kind, SeriesValues.Checked(counts, nameof(counts)), SeriesValues.Checked(sizes, nameof(sizes)), nameof(counts), nameof(sizes),
            options ?? AttributeChartOptions.Default);
    }

    /// <summary>The chart of a series of counts with what they were counted over; a partial last period stays, over its own exposure.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="series">Counts as values, sizes as <see cref="Series.Exposures"/>; without these every period has size 1, as for
    /// <see cref="AttributeChartKind.Count"/>.</param>
    /// <param name="options">Rules and phases; null for points beyond the limits in one phase.</param>
    /// <returns>The chart; a period whose count or size is missing stays on it without value.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, a count is negative, a share is above 1, or sizes differ where the kind
    /// wants one.</exception>
    public static AttributeChartResult Compute(AttributeChartKind kind, Series series, AttributeChartOptions? options = null)
    {
        Guard.Defined(kind);
        var (counts, sizes) = (new double[Guard.NotNull(series).Count], new double[series.Count]);
        for (var i = 0; i < counts.Length; i++)
        {
            var size = series.Exposures.Count == 0 ? 1 : series.Exposures[i] ?? 0;
            (counts[i], sizes[i]) = series.Values[i] is { } count && size > 0 ? (count, size) : (0, 0);
        }

        return Of(
            kind, Guard.NoneNegative(counts, nameof(series)).ToArray(), sizes, nameof(series), nameof(series), options ?? AttributeChartOptions.Default);
    }

    private static AttributeChartResult Of(
        AttributeChartKind kind, double[] x, double[] n, string countName, string sizeName, AttributeChartOptions options)
    {
        var isShare = kind is AttributeChartKind.Proportion or AttributeChartKind.NumberOfUnits or AttributeChartKind.LaneyProportion;
        var isCount = kind is AttributeChartKind.NumberOfUnits or AttributeChartKind.Count;
        var size = Size(n);
        for (var i = 0; i < x.Length; i++)
        {
            if (isShare ? x[i] > n[i] : n[i] == 0 && x[i] > 0)
            {
                throw Guard.Item(countName, "must not be more than the size", i, x[i]);
            }

            if (n[i] > 0 && double.IsInfinity(x[i] / n[i]))
            {
                throw Guard.Item(countName, "must not be so many times the size that no double holds the rate", i, x[i]);
            }

            if (isCount && n[i] > 0 && n[i] != size)
            {
                throw Guard.Item(sizeName, "must all be alike for this kind of chart", i, n[i]);
            }
        }

        return Of(kind, x, n, isShare, isCount, options);
    }

    private static AttributeChartResult Of(AttributeChartKind kind, double[] x, double[] n, bool isShare, bool isCount, AttributeChartOptions options)
    {
        var ranges = ChartPhases.Ranges(options.Phases, x.Length);
        var (points, phases) = (new ChartPoint[x.Length], new AttributeChartPhase[ranges.Length]);
        for (var p = 0; p < ranges.Length; p++)
        {
            var (start, end, baseline) = ranges[p];
            phases[p] = Phase(kind, x, n, ranges[p], isShare, isCount) with { Reason = options.Phases.Count > 0 ? options.Phases[p].Reason : null };
            for (var i = start; i < end; i++)
            {
                points[i] = Point(phases[p], x[i], n[i], i + 1, kind, isShare, isCount);
            }
        }

        var signals = ChartSignals.Of(points, options.Rules, ranges.Select(range => range.Start + 1).ToArray());
        return new AttributeChartResult
        {
            Kind = kind,
            Points = FrozenList.Own(points),
            Phases = FrozenList.Own(phases),
            Signals = FrozenList.Own(signals.ToArray()),
            FalseAlarms = FalseAlarms.Compute(options.Rules, Math.Min(x.Length, FalseAlarms.MostPeriods)),
        };
    }

    /// <summary>The one size of np and c: that of the first period that has one.</summary>
    private static double Size(double[] n) => Array.Find(n, size => size > 0) is > 0 and var found ? found : 1;

    private static AttributeChartPhase Phase(
        AttributeChartKind kind, double[] x, double[] n, (int Start, int End, int BaselineEnd) range, bool isShare, bool isCount)
    {
        var (events, sizes, periods) = (0.0, 0.0, 0);
        for (var i = range.Start; i < range.BaselineEnd; i++)
        {
            (events, sizes, periods) = (events + x[i], sizes + n[i], periods + (n[i] > 0 ? 1 : 0));
        }

        var rate = periods == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(events / sizes);
        var size = isCount ? Size(n) : 1;
        return new AttributeChartPhase
        {
            First = range.Start + 1,
            Last = range.End,
            BaselineCount = periods,
            Reason = null,
            Center = rate.Select(r => r * size),
            Sigma = rate.Select(r => Math.Sqrt(isShare ? size * r * (1 - r) : size * r)),
            LaneySigma = kind is AttributeChartKind.LaneyProportion or AttributeChartKind.LaneyRate
                ? rate.Value is { } center ? LaneySigma(x, n, range, center, isShare) : rate
                : Figure.Undefined<double>(UndefinedReason.OutsideDomain),
        };
    }

    private static Figure<double> LaneySigma(double[] x, double[] n, (int Start, int End, int BaselineEnd) range, double center, bool isShare)
    {
        var unit = Math.Sqrt(isShare ? center * (1 - center) : center);
        if (!(unit > 0))
        {
            return Figure.Undefined<double>(UndefinedReason.ZeroVariance);
        }

        double? previous = null;
        var (sum, count) = (0.0, 0);
        for (var i = range.Start; i < range.BaselineEnd; i++)
        {
            if (n[i] > 0)
            {
                var z = ((x[i] / n[i]) - center) / (unit / Math.Sqrt(n[i]));
                (sum, count) = previous is { } before ? (sum + Math.Abs(z - before), count + 1) : (sum, count);
                previous = z;
            }
        }

        return count == 0 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figures.Finite(sum / count * ToSigma);
    }

    private static ChartPoint Point(AttributeChartPhase phase, double x, double n, int position, AttributeChartKind kind, bool isShare, bool isCount)
    {
        var isLaney = kind is AttributeChartKind.LaneyProportion or AttributeChartKind.LaneyRate;
        var unit = n > 0 ? phase.Sigma : Figure.Undefined<double>(phase.Center.Reason ?? UndefinedReason.NoData);
        var sigma = unit.Value is { } s
            ? isLaney && phase.LaneySigma.Value is null
                ? phase.LaneySigma
                : Figures.Finite(s / (isCount ? 1 : Math.Sqrt(n)) * (isLaney ? phase.LaneySigma.Value!.Value : 1))
            : unit;
        double? most = isShare ? isCount ? n : 1 : null;
        return new ChartPoint
        {
            Position = position,
            Value = n > 0 ? isCount ? x : x / n : null,
            Center = phase.Center.Value,
            Lower = sigma.Value is { } low ? Math.Max(phase.Center.Value!.Value - (3 * low), 0) : null,
            Upper = sigma.Value is { } high ? Math.Min(most ?? double.MaxValue, phase.Center.Value!.Value + (3 * high)) : null,
            Sigma = sigma,
        };
    }
}
