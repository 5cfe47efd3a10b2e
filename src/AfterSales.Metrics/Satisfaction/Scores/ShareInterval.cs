using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The share of valid answers with some property, with its interval.</summary>
internal static class ShareInterval
{
    public static Estimate Estimate(ValidScores scores, long successes, Func<decimal, double> indicator, double level, IntervalMethod asked)
    {
        if (scores.IsWeighted)
        {
            return Weighted(scores, indicator, level);
        }

        return Proportion.Compute(successes, scores.Count, asked, level);
    }

    /// <summary>logit p ± t·SE/(p(1 − p)), turned back: the limits stay inside [0, 1].</summary>
    /// <remarks>
    /// With V, W the weights of those with and without the property, logit p = ln(V/W) and the linearized SE/(p(1 − p)) = √(n/(n−1)·(Σv²/V² + Σw²/W²)).
    /// So written it needs no 1 − p, which is 0 to a double where a weight of 1e9 meets one of 1e-9.
    /// </remarks>
    private static Estimate Weighted(ValidScores scores, Func<decimal, double> indicator, double level)
    {
        var (with, without, squaresWith, squaresWithout) = (0.0, 0.0, 0.0, 0.0);
        foreach (var count in scores.Counts)
        {
            var has = indicator(count.Value);
            with += has * DecimalParts.ToDouble(count.Weight);
            without += (1 - has) * DecimalParts.ToDouble(count.Weight);
            squaresWith += has * DecimalParts.ToDouble(count.SquaredWeight);
            squaresWithout += (1 - has) * DecimalParts.ToDouble(count.SquaredWeight);
        }

        var share = scores.Mean(indicator);
        if (with == 0 || without == 0)
        {
            return AfterSales.Metrics.Estimate.WithoutInterval(share, UndefinedReason.ZeroVariance, level, IntervalMethod.Linearized);
        }

        var logit = Elementary.Log(with / without);
        var error = Math.Sqrt((double)scores.Count / (scores.Count - 1) * ((squaresWith / with / with) + (squaresWithout / without / without)));
        var margin = StudentTDistribution.TwoSidedQuantile(level, scores.Count - 1) * error;
        return AfterSales.Metrics.Estimate.Of(share, Logistic(logit - margin), Logistic(logit + margin), level, IntervalMethod.Linearized);
    }

    private static double Logistic(double logit) => 1 / (1 + Elementary.Exp(-logit));
}
