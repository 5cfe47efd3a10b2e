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

    /// <summary>logit p ± t·SE/(p(1 − p)), turned back: the limits stay inside (0, 1).</summary>
    private static Estimate Weighted(ValidScores scores, Func<decimal, double> indicator, double level)
    {
        var share = scores.Mean(indicator);
        var error = scores.StandardError(indicator, share);
        if (error == 0)
        {
            return AfterSales.Metrics.Estimate.WithoutInterval(share, UndefinedReason.ZeroVariance, level, IntervalMethod.Linearized);
        }

        var logit = Math.Log(share / (1 - share));
        var margin = StudentTDistribution.TwoSidedQuantile(level, scores.Count - 1) * error / (share * (1 - share));
        return AfterSales.Metrics.Estimate.Of(share, Logistic(logit - margin), Logistic(logit + margin), level, IntervalMethod.Linearized);
    }

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));
}
