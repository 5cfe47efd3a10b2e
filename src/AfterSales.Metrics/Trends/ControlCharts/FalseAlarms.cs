using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>False alarms of control chart rules: average run length, and the chance of at least one within the periods shown.</summary>
/// <remarks>
/// <para><b>Formula.</b> A Markov chain over what the rules remember (which of the last points lay beyond 1σ and 2σ on each side, length of the run); the
/// run length is the sum of the chances of no alarm after 0, 1, 2 … points. Trend: the share of all orders of the points that have a rising or falling
/// stretch of that length. EWMA and CUSUM: the density of what is plotted, given no alarm yet, from point to point.</para>
/// <para><b>Units.</b> Points; chances are fractions.</para>
/// <para><b>Domain.</b> Independent normal values with known limits. At most <see cref="MostPeriods"/> periods.</para>
/// <para><b>Edge cases.</b> No zone rule and no run: the run length is undefined, <see cref="UndefinedReason.Unbounded"/>. No period: chance 0. A trend
/// over more than <see cref="MostTrendPeriods"/> periods: <see cref="UndefinedReason.Unresolved"/>.</para>
/// <para><b>Method.</b> The chain is built from the rules; its tail is summed as a geometric series once its ratio has settled. Trend by dynamic
/// programming over the rank of the last point. EWMA and CUSUM by Gauss–Legendre quadrature, relative error about 1e-9.</para>
/// <para><b>Source.</b> C. W. Champ and W. H. Woodall, Technometrics 29, 1987: 370.40, 225.44, 166.05, 152.73 and 91.75; CUSUM:
/// D. C. Montgomery, chapter 9: 168 and 465 for k = ½ and h = 4 and 5; EWMA: S. H. Steiner, Journal of Quality Technology 31, 1999.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(FalseAlarms.Compute(ChartRules.WesternElectric, 24).AverageRunLength.Value); // 91.75077312834607
/// </code>
/// </example>
public static class FalseAlarms
{
    /// <summary>Most periods: 100,000.</summary>
    public const int MostPeriods = 100_000;

    /// <summary>Most periods for the trend rule: 400.</summary>
    public const int MostTrendPeriods = 400;

    /// <summary>The false alarms of a set of rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="periods">Periods shown, from 0 to <see cref="MostPeriods"/>.</param>
    /// <returns>Run length and chances.</returns>
    /// <exception cref="ArgumentException"><paramref name="rules"/> is null, or the number of periods is outside its domain.</exception>
    public static FalseAlarmResult Compute(ChartRules rules, int periods)
    {
        Guard.NotNull(rules);
        Guard.InRange(periods, 0, MostPeriods);
        var chain = RuleChain.Of(rules);
        var (length, zones) = chain is null ? (Figure.Undefined<double>(UndefinedReason.Unbounded), 0) : chain.Run(periods);
        var trend = rules.Trend is not { } points ? Figure.Of(0.0)
            : periods > MostTrendPeriods ? Figure.Undefined<double>(UndefinedReason.Unresolved) : Figure.Of(TrendChance.Of(points, periods));
        return new FalseAlarmResult
        {
            Periods = periods,
            AverageRunLength = length,
            ChanceOfZones = zones,
            ChanceOfTrend = trend,
            ChanceAtMost = trend.Select(chance => Math.Min(1, chance + zones)),
            NotCounted = FrozenList.Own(rules.ZoneRules.Where(rule => rule == ChartRule.MovingRange).ToArray()),
        };
    }

    /// <summary>The false alarms of an EWMA chart with its exact, widening limits.</summary>
    /// <param name="weight">λ, above 0 and at most 1.</param>
    /// <param name="width">Half width of the limits in standard errors of the average, positive.</param>
    /// <param name="periods">Periods shown, from 0 to <see cref="MostPeriods"/>.</param>
    /// <returns>Run length and chance; <see cref="UndefinedReason.Unresolved"/> for a weight below 0.02 or a width above 8.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static RunLengthResult OfEwma(double weight, double width, int periods)
        => EwmaQuiet.Of(
            Guard.InRange(Guard.Positive(weight), 0, 1, nameof(weight)),
            Guard.InRange(Guard.Positive(width), 0, 1000, nameof(width)),
            Guard.InRange(periods, 0, MostPeriods));

    /// <summary>The false alarms of a two-sided CUSUM chart that starts at 0.</summary>
    /// <param name="shift">The shift looked for in σ, positive: half of it is allowed each period.</param>
    /// <param name="decisionInterval">h in σ, positive.</param>
    /// <param name="periods">Periods shown, from 0 to <see cref="MostPeriods"/>.</param>
    /// <returns>Run length and chance; <see cref="UndefinedReason.Unresolved"/> for a shift or an interval above 20.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static RunLengthResult OfCusum(double shift, double decisionInterval, int periods)
        => CusumQuiet.Of(Guard.Positive(shift), Guard.Positive(decisionInterval), Guard.InRange(periods, 0, MostPeriods));

    /// <summary>
    /// The chance that the next quiet point lies beyond XmR limits made of a baseline: more than 0.27 %, as the limits themselves are estimates. By seeded
    /// simulation of
    /// baselines, the chance given each of them exact.
    /// </summary>
    /// <param name="baseline">Points of the baseline, from 2 to 10,000.</param>
    /// <param name="replications">Baselines simulated, from 1 to 10,000,000 points together with their length.</param>
    /// <param name="seed">Seed.</param>
    /// <returns>The chance with its 95 % interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static Estimate OfNextPoint(int baseline, int replications = 20_000, ulong seed = 1)
    {
        Guard.InRange(baseline, 2, 10_000);
        Guard.InRange(replications, 2, Math.Max(2, 10_000_000 / baseline));
        const double HalfWidth = 3 * 0.886226925452758;
        var (random, chances) = (RandomSource.Of(seed), new double[replications]);
        for (var r = 0; r < replications; r++)
        {
            var (sum, ranges, previous) = (0.0, 0.0, 0.0);
            for (var i = 0; i < baseline; i++)
            {
                var x = random.NextNormal();
                ranges += i > 0 ? Math.Abs(x - previous) : 0;
                (sum, previous) = (sum + x, x);
            }

            var (mean, half) = (sum / baseline, HalfWidth * ranges / (baseline - 1));
            chances[r] = NormalDistribution.Survival(mean + half) + NormalDistribution.Cumulative(mean - half);
        }

        var moments = Moments.Compute(chances);
        var error = NormalDistribution.TwoSidedQuantile(Estimate.DefaultLevel) * moments.StandardDeviation.Value!.Value / Math.Sqrt(replications);
        return Figures.Interval(moments.Mean.Value!.Value, error, Estimate.DefaultLevel, IntervalMethod.MonteCarlo);
    }
}
