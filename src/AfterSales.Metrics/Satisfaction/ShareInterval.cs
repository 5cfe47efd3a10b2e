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

        return scores.Count == 0
            ? AfterSales.Metrics.Estimate.Undefined(UndefinedReason.NoData, level, asked)
            : Counted(successes, scores.Count, level, asked);
    }

    private static Estimate Counted(long successes, long count, double level, IntervalMethod method)
    {
        var (x, n, z) = ((double)successes, (double)count, Critical.Normal(level));
        var share = x / n;
        var variance = x * (n - x) / (n * n * n);
        if (method == IntervalMethod.Wald)
        {
            var margin = z * Math.Sqrt(variance);
            return AfterSales.Metrics.Estimate.Of(share, Math.Max(0, share - margin), Math.Min(1, share + margin), level, method);
        }

        var center = (x + (z * z / 2)) / (n + (z * z));
        var half = z / (n + (z * z)) * Math.Sqrt((x * (n - x) / n) + (z * z / 4));
        return AfterSales.Metrics.Estimate.Of(
            share, successes == 0 ? 0 : Math.Max(0, center - half), successes == count ? 1 : Math.Min(1, center + half), level, method);
    }

    /// <summary>logit p ± t·SE/(p(1 − p)), turned back: the limits stay inside (0, 1).</summary>
    private static Estimate Weighted(ValidScores scores, Func<decimal, double> indicator, double level)
    {
        var share = scores.Mean(indicator);
        var error = scores.StandardError(indicator, share);
        if (scores.Count < 2)
        {
            return AfterSales.Metrics.Estimate.WithoutInterval(share, UndefinedReason.SmallSample, level, IntervalMethod.Linearized);
        }

        if (error == 0)
        {
            return AfterSales.Metrics.Estimate.WithoutInterval(share, UndefinedReason.ZeroVariance, level, IntervalMethod.Linearized);
        }

        var logit = Math.Log(share / (1 - share));
        var margin = Critical.StudentT(level, scores.Count - 1) * error / (share * (1 - share));
        return AfterSales.Metrics.Estimate.Of(share, Logistic(logit - margin), Logistic(logit + margin), level, IntervalMethod.Linearized);
    }

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));
}
