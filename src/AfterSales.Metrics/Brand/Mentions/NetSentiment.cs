using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Net sentiment: positive less negative mentions, of all scored ones and of those with an opinion, with limits.</summary>
/// <remarks>
/// <para><b>Formula.</b> Of all 100(P − N)/(P + M + N); opinionated 100(P − N)/(P + N). Bounds: the net of all mentions if every unscored one were negative, or
/// positive. Reach-weighted 100·Σws/Σw with s −1, 0, 1, standard error 100·√(n/(n − 1)·Σ(w(s − s̄))²)/Σw, effective number (Σw)²/Σw².</para>
/// <para><b>Units.</b> Points, −100 … 100.</para>
/// <para><b>Domain.</b> Mentions as a sample of what could have been said.</para>
/// <para><b>Edge cases.</b> Nothing scored: undefined, <see cref="UndefinedReason.NoData"/>; the bounds stand. Only neutral: opinionated is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. All weights zero: <see cref="UndefinedReason.ZeroDenominator"/>. One weighted mention: no error,
/// <see cref="UndefinedReason.SmallSample"/>; all alike: no interval, <see cref="UndefinedReason.ZeroVariance"/>. Weighted limits are cut at ±100.</para>
/// <para><b>Method.</b> Score interval of a trinomial difference for all; Wilson's limits of P/(P + N), mapped by 2p − 1, for the opinionated; normal limits
/// for the weighted.</para>
/// <para><b>Source.</b> T. Tango, Statistics in Medicine 17, 1998; B. Rocks, arXiv 1601.07235, 2016; E. B. Wilson, JASA 22, 1927; L. Kish, 1965.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = NetSentiment.Compute(new SentimentCounts { Positive = 30, Neutral = 50, Negative = 20, Unscored = 100 });
/// Console.WriteLine((result.OfAll.Value, result.OfOpinionated.Value, result.UnscoredShare.Value)); // (10, 20, 0.5)
/// Console.WriteLine((result.LowerBound.Value, result.UpperBound.Value)); // (-45, 55)
/// </code>
/// </example>
public static class NetSentiment
{
    /// <summary>The net sentiment of counts.</summary>
    /// <param name="counts">Mentions by class.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Both figures, with bounds for the unscored.</returns>
    /// <exception cref="ArgumentException"><paramref name="counts"/> is null, or the level is not inside (0, 1).</exception>
    public static NetSentimentResult Compute(SentimentCounts counts, double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(counts);
        Guard.Between(level, 0, 1);
        var (difference, all) = (counts.Positive - counts.Negative, counts.Scored + counts.Unscored);
        var isKnown = counts.Scored > 0;
        return new NetSentimentResult
        {
            Counts = counts,
            UnscoredShare = all == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(counts.Unscored, all),
            OfAll = OfAll(counts.Positive, counts.Neutral, counts.Negative, level),
            OfOpinionated = Opinionated(counts, level),
            StandardError = isKnown
                ? Figure.Of(100 * Math.Sqrt(TrinomialInterval.Variance(counts.Positive, counts.Negative, counts.Scored) / counts.Scored))
                : Figure.Undefined<double>(UndefinedReason.NoData),
            LowerBound = all == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Points(difference - counts.Unscored, all),
            UpperBound = all == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Points(difference + counts.Unscored, all),
        };
    }

    /// <summary>The net sentiment by reach.</summary>
    /// <param name="summary">Mentions of a tally; those without weight count for nothing.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The weighted figure, with the number of mentions it is worth.</returns>
    /// <exception cref="ArgumentException"><paramref name="summary"/> is null, or the level is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">There are more mentions than a long counts.</exception>
    public static WeightedSentimentResult ComputeWeighted(MentionSummary summary, double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(summary);
        Guard.Between(level, 0, 1);
        MentionGroup[] groups = [summary.Negative, summary.Neutral, summary.Positive];
        var used = groups.Sum(group => group.Count - group.WithoutWeight);
        var (total, squares) = (groups.Sum(group => group.Weight), groups.Sum(group => DecimalParts.ToDouble(group.SquaredWeight)));
        if (total == 0)
        {
            var reason = summary.Scored == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator;
            var none = Figure.Undefined<double>(reason);
            return new WeightedSentimentResult
            {
                Headline = Estimate.Undefined(reason, level, IntervalMethod.Linearized),
                StandardError = none,
                EffectiveMentions = none,
                Used = 0,
            };
        }

        var net = ExactDecimal.Quotient(ExactDecimal.Of(100L) * (ExactDecimal.Of(summary.Positive.Weight) - ExactDecimal.Of(summary.Negative.Weight)),
            ExactDecimal.Of(total));
        var weight = DecimalParts.ToDouble(total);
        var error = used < 2 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figure.Of(Error(groups, used, weight));
        return new WeightedSentimentResult
        {
            Headline = error.Value switch
            {
                null => Estimate.WithoutInterval(net, UndefinedReason.SmallSample, level, IntervalMethod.Linearized),
                0 => Estimate.WithoutInterval(net, UndefinedReason.ZeroVariance, level, IntervalMethod.Linearized),
                { } known => Cut(net, NormalDistribution.TwoSidedQuantile(level) * known, level),
            },
            StandardError = error,
            EffectiveMentions = Figure.Ratio(weight * weight, squares),
            Used = used,
        };
    }

    /// <summary>(P − N)/n in points with its score interval.</summary>
    internal static Estimate OfAll(long positive, long neutral, long negative, double level)
    {
        var n = positive + neutral + negative;
        if (n == 0)
        {
            return Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.Score);
        }

        var (lower, upper) = TrinomialInterval.Score(positive, negative, n, NormalDistribution.TwoSidedQuantile(level));
        return Estimate.Of(Points(positive - negative, n).Value!.Value, 100 * lower, 100 * upper, level, IntervalMethod.Score);
    }

    private static Estimate Opinionated(SentimentCounts counts, double level)
    {
        var n = counts.Positive + counts.Negative;
        if (n == 0)
        {
            return Estimate.Undefined(counts.Scored == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator, level, IntervalMethod.Wilson);
        }

        var share = Proportion.Compute(counts.Positive, n, IntervalMethod.Wilson, level);
        return Estimate.Of(
            Points(counts.Positive - counts.Negative, n).Value!.Value, 100 * ((2 * share.Lower!.Value) - 1), 100 * ((2 * share.Upper!.Value) - 1), level,
                IntervalMethod.Wilson);
    }

    private static Figure<double> Points(long part, long whole) => Figure.Ratio(100m * part, whole);

    /// <summary>In points. Deviations from the mean are written by the other classes' weights, so that they are exactly zero where all are alike.</summary>
    private static double Error(MentionGroup[] groups, long used, double weight)
    {
        var sum = 0.0;
        for (var i = 0; i < groups.Length; i++)
        {
            // s − s̄ = Σ w(s − s′)/Σw over the other classes.
            var deviation = 0.0;
            for (var j = 0; j < groups.Length; j++)
            {
                deviation += (i - j) * (DecimalParts.ToDouble(groups[j].Weight) / weight);
            }

            sum += DecimalParts.ToDouble(groups[i].SquaredWeight) * deviation * deviation;
        }

        return 100 * Math.Sqrt((double)used / (used - 1) * sum) / weight;
    }

    private static Estimate Cut(double net, double margin, double level)
        => Estimate.Of(net, Math.Max(-100, net - margin), Math.Min(100, net + margin), level, IntervalMethod.Linearized);
}
