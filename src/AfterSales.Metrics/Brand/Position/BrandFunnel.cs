using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Brand funnel: who knows, considers, prefers, buys and stays, as a share of all asked and of the stage before.</summary>
/// <remarks>
/// <para><b>Formula.</b> Share reached/asked, conversion reached/reached before. Against a rival: difference of conversions; the gap at the end split by
/// logarithmic mean, L(e, e′)·ln(conversion/conversion′) a stage with L(a, b) = (a − b)/ln(a/b), adds up.</para>
/// <para><b>Units.</b> Fractions.</para>
/// <para><b>Domain.</b> Nested stages: who reached one reached all before; a stage above the one before is a caller's mistake, as it would convert more than
/// all. Later conversions compare different people. Independent samples.</para>
/// <para><b>Edge cases.</b> Nobody asked: undefined, <see cref="UndefinedReason.NoData"/>. Nobody at the stage before: the conversion is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. A stage that nobody reaches leaves the split undefined, <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> Wilson's limits; Newcombe's for differences.</para>
/// <para><b>Source.</b> R. Newcombe, Statistics in Medicine 17, 1998; B. Ang, Energy Policy 32, 2004, for the logarithmic mean.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = BrandFunnel.Compare(100, [40, 20], 100, [40, 10]);
/// Console.WriteLine((result.Contributions[0], Math.Round(result.Contributions[1], 12))); // (0, 0.1)
/// Console.WriteLine(result.Differences[1].Lower &gt; 0); // True
/// </code>
/// </example>
public static class BrandFunnel
{
    /// <summary>The funnel of one brand.</summary>
    /// <param name="asked">How many were asked; at most 1e15.</param>
    /// <param name="reached">How many reached each stage, the first first.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>One result for each stage.</returns>
    /// <exception cref="ArgumentException">The stages are null, a count is negative, above the one before or above 1e15, or the level is not inside
    /// (0, 1).</exception>
    public static IReadOnlyList<FunnelStage> Compute(long asked, IReadOnlyList<long> reached, double level = Estimate.DefaultLevel)
    {
        Require(asked, nameof(asked), reached, nameof(reached));
        Guard.Between(level, 0, 1);
        var stages = new FunnelStage[reached.Count];
        for (var i = 0; i < stages.Length; i++)
        {
            var before = i == 0 ? asked : reached[i - 1];
            stages[i] = new FunnelStage
            {
                Reached = reached[i],
                Share = Share(reached[i], asked, level, UndefinedReason.NoData),
                Conversion = Share(reached[i], before, level, asked == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator),
                Lost = before - reached[i],
            };
        }

        return FrozenList.Own(stages);
    }

    /// <summary>A brand's funnel against a rival's.</summary>
    /// <param name="asked">How many were asked about the own brand.</param>
    /// <param name="reached">How many reached each stage.</param>
    /// <param name="rivalAsked">How many others were asked about the rival.</param>
    /// <param name="rivalReached">How many of them reached each stage.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Differences of conversions, and what each stage adds to the gap at the end.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Compute"/>, or the stages differ in number.</exception>
    public static FunnelComparisonResult Compare(
        long asked, IReadOnlyList<long> reached, long rivalAsked, IReadOnlyList<long> rivalReached, double level = Estimate.DefaultLevel)
    {
        Require(asked, nameof(asked), reached, nameof(reached));
        Require(rivalAsked, nameof(rivalAsked), rivalReached, nameof(rivalReached));
        Guard.SameLength(rivalReached.Count, reached.Count, nameof(rivalReached), nameof(reached));
        Guard.Between(level, 0, 1);
        var differences = new Estimate[reached.Count];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = Difference(reached[i], i == 0 ? asked : reached[i - 1], rivalReached[i], i == 0 ? rivalAsked : rivalReached[i - 1], level);
        }

        var isSplit = reached.Count > 0 && reached[reached.Count - 1] > 0 && rivalReached[reached.Count - 1] > 0;
        return new FunnelComparisonResult
        {
            Differences = FrozenList.Own(differences),
            EndGap = asked == 0 || rivalAsked == 0 || reached.Count == 0
                ? Figure.Undefined<double>(UndefinedReason.NoData)
                : Figure.Of(((double)reached[reached.Count - 1] / asked) - ((double)rivalReached[reached.Count - 1] / rivalAsked)),
            Contributions = isSplit ? Split(asked, reached, rivalAsked, rivalReached) : [],
            ContributionsReason = isSplit ? null : asked == 0 || rivalAsked == 0 || reached.Count == 0 ? UndefinedReason.NoData : UndefinedReason.OutsideDomain,
        };
    }

    private static void Require(long asked, string askedName, IReadOnlyList<long> reached, string name)
    {
        var before = Guard.InRange(asked, 0, SentimentCounts.Most, askedName);
        for (var i = 0; i < Guard.NotNull(reached, name).Count; i++)
        {
            if (reached[i] < 0 || reached[i] > before)
            {
                throw Guard.Item(name, "must not be negative, nor above the stage before", i, reached[i]);
            }

            before = reached[i];
        }
    }

    private static Estimate Share(long part, long whole, double level, UndefinedReason reason)
        => whole == 0 ? Estimate.Undefined(reason, level, IntervalMethod.Wilson) : Proportion.Compute(part, whole, IntervalMethod.Wilson, level);

    /// <summary>Newcombe's hybrid of two Wilson intervals.</summary>
    private static Estimate Difference(long part, long whole, long rivalPart, long rivalWhole, double level)
    {
        if (whole == 0 || rivalWhole == 0)
        {
            return Estimate.Undefined(UndefinedReason.ZeroDenominator, level, IntervalMethod.Newcombe);
        }

        var (own, rival) = (Proportion.Compute(part, whole, IntervalMethod.Wilson, level),
            Proportion.Compute(rivalPart, rivalWhole, IntervalMethod.Wilson, level));
        var (value, lower, upper) = Recovered(own, rival);
        return Estimate.Of(value, lower, upper, level, IntervalMethod.Newcombe);
    }

    /// <summary>Limits of a difference from the limits of its two sides (variance recovery).</summary>
    internal static (double Value, double Lower, double Upper) Recovered(Estimate first, Estimate second)
    {
        var value = first.Value!.Value - second.Value!.Value;
        var (down, up) = (first.Value.Value - first.Lower!.Value, first.Upper!.Value - first.Value.Value);
        var (rivalDown, rivalUp) = (second.Value.Value - second.Lower!.Value, second.Upper!.Value - second.Value.Value);
        return (value, value - Math.Sqrt((down * down) + (rivalUp * rivalUp)), value + Math.Sqrt((up * up) + (rivalDown * rivalDown)));
    }

    private static double[] Split(long asked, IReadOnlyList<long> reached, long rivalAsked, IReadOnlyList<long> rivalReached)
    {
        var last = reached.Count - 1;
        var (end, rivalEnd) = ((double)reached[last] / asked, (double)rivalReached[last] / rivalAsked);
        var ratio = Elementary.Log(end / rivalEnd);
        var middle = ratio == 0 ? end : (end - rivalEnd) / ratio;
        var parts = new double[reached.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var own = (double)reached[i] / (i == 0 ? asked : reached[i - 1]);
            var rival = (double)rivalReached[i] / (i == 0 ? rivalAsked : rivalReached[i - 1]);
            parts[i] = middle * Elementary.Log(own / rival);
        }

        return parts;
    }
}
