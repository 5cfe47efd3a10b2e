using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Individuals and moving range chart (XmR, I-MR): is this month's figure news or noise.</summary>
/// <remarks>
/// <para><b>Formula.</b> Center x̄, σ = MR̄/d₂ with d₂ = 2/√π, limits x̄ ± 3σ; moving range limit D₄·MR̄ with D₄ = 1 + 3√(2 − 4/π)·√π/2 = 3.2665.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> One value a period; ratios of small counts belong on <see cref="ProportionChart"/> or <see cref="CountChart"/>. Autocorrelated and
/// seasonal series signal too often.</para>
/// <para><b>Edge cases.</b> A period without value stays on the chart, its moving range is taken to the known one before. A phase without baseline value
/// has no limits, <see cref="UndefinedReason.NoData"/>; with one, no σ, <see cref="UndefinedReason.SmallSample"/>. A constant baseline collapses the
/// limits onto the center: any other value is beyond them. Points after the baseline move no limit. A phase that begins after the last point is not
/// shown.</para>
/// <para><b>Method.</b> One pass. Limits are exclusive: a point on its limit is no signal. With a short baseline the next quiet point leaves the limits
/// more often than 0.27 %: 3.1, 1.9, 1.1, 0.7 % after 8, 12, 20, 30 points, see <see cref="FalseAlarms.OfNextPoint"/>.</para>
/// <para><b>Source.</b> W. A. Shewhart 1931; D. J. Wheeler, Understanding Variation, 2000; ISO 7870-2. Matches R's qcc (xbar.one) with
/// <see cref="ChartConstants.Rounded"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = IndividualsChart.Compute(Series.Of([1.0, null, 4.0]));
/// Console.WriteLine(result.Points[1].Value is null); // True
/// Console.WriteLine(result.MovingRanges); // [, , 3]
/// </code>
/// </example>
public static class IndividualsChart
{
    private const double ToSigma = 0.886226925452758; // √π/2
    private const double RangeLimit = 3.2665320607;
    private const double RoundedD2 = 1.128;
    private const double TextbookLimit = 2.66;
    private const double TextbookRangeLimit = 3.267;

    /// <summary>The chart of a column without gaps.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Rules, phases, constants; null for points beyond 3σ in one phase.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the phases do not follow each other.</exception>
    public static IndividualsChartResult Compute(ReadOnlySpan<double> values, IndividualsChartOptions? options = null)
        => Of(Array.ConvertAll(SeriesValues.Checked(values, nameof(values)), value => (double?)value), options ?? IndividualsChartOptions.Default);

    /// <summary>The chart of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Rules, phases, constants; null for points beyond 3σ in one phase.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, or the phases do not follow each other.</exception>
    public static IndividualsChartResult Compute(Series series, IndividualsChartOptions? options = null)
        => Of(Guard.NotNull(series).Fitted().ToArray(), options ?? IndividualsChartOptions.Default);

    private static IndividualsChartResult Of(double?[] values, IndividualsChartOptions options)
    {
        var ranges = ChartPhases.Ranges(options.Phases, values.Length);
        var (points, moving, phases) = (new ChartPoint[values.Length], new double?[values.Length], new IndividualsChartPhase[ranges.Length]);
        var extra = new List<ChartSignal>();
        for (var p = 0; p < ranges.Length; p++)
        {
            var (start, end, baseline) = ranges[p];
            double? previous = null;
            for (var i = start; i < end; i++)
            {
                moving[i] = values[i] is { } now && previous is { } before ? Math.Abs(now - before) : null;
                previous = values[i] ?? previous;
            }

            var reason = options.Phases.Count > 0 ? options.Phases[p].Reason : null;
            phases[p] = Phase(values, moving, start, end, baseline, options.Constants) with { Reason = reason };
            for (var i = start; i < end; i++)
            {
                points[i] = new ChartPoint
                {
                    Position = i + 1,
                    Value = values[i],
                    Center = phases[p].Center.Value,
                    Lower = phases[p].Lower.Value,
                    Upper = phases[p].Upper.Value,
                    Sigma = phases[p].Sigma,
                };
                if (options.Rules.Has(ChartRule.MovingRange) && moving[i] > phases[p].MovingRangeLimit.Value)
                {
                    extra.Add(new ChartSignal { Position = i + 1, Rule = ChartRule.MovingRange, Side = ChartSide.Upper });
                }
            }
        }

        var signals = ChartSignals.Of(points, options.Rules, ranges.Select(range => range.Start + 1).ToArray());
        signals.AddRange(extra);
        return new IndividualsChartResult
        {
            Points = FrozenList.Own(points),
            MovingRanges = FrozenList.Own(moving),
            Phases = FrozenList.Own(phases),
            Signals = FrozenList.Own(signals.OrderBy(signal => signal.Position).ToArray()),
            FalseAlarms = FalseAlarms.Compute(options.Rules, Math.Min(values.Length, FalseAlarms.MostPeriods)),
        };
    }

    private static IndividualsChartPhase Phase(double?[] values, double?[] moving, int start, int end, int baseline, ChartConstants constants)
    {
        var (known, _) = SeriesValues.Known(values.AsSpan(start, baseline - start));
        var (ranges, _) = SeriesValues.Known(moving.AsSpan(start, baseline - start));
        var center = known.Length == 0
            ? Figure.Undefined<double>(UndefinedReason.NoData)
            : Figures.Finite(SeriesValues.IsConstant(known) ? known[0] : SeriesValues.Mean(known));
        var none = Figure.Undefined<double>(known.Length == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample);
        var mean = ranges.Length == 0 ? none : Figures.Finite(SeriesValues.Mean(ranges));
        var isTextbook = constants == ChartConstants.Textbook;
        var half = mean.Select(range => isTextbook ? TextbookLimit * range : constants == ChartConstants.Exact ? 3 * range * ToSigma : 3 * range / RoundedD2);
        return new IndividualsChartPhase
        {
            First = start + 1,
            Last = end,
            BaselineCount = known.Length,
            Reason = null,
            Center = center,
            MeanMovingRange = mean,
            MedianMovingRange = ranges.Length == 0 ? none : Figures.Finite(SeriesValues.Median(ranges)),
            Sigma = half.Select(width => width / 3),
            Lower = half.Select(width => center.Value!.Value - width),
            Upper = half.Select(width => center.Value!.Value + width),
            MovingRangeLimit = mean.Select(range => (isTextbook ? TextbookRangeLimit : RangeLimit) * range),
        };
    }
}
