namespace AfterSales.Metrics.Statistics;

/// <summary>Limits of the difference p − d of two shares of one whole, as of promoters and detractors. All in shares, −1 … 1.</summary>
internal static class TrinomialInterval
{
    /// <summary>(p − d) ± z·√((p + d − (p − d)²)/n), unclamped.</summary>
    public static (double Lower, double Upper) Wald(double positive, double negative, double n, double critical)
    {
        var difference = (positive - negative) / n;
        var margin = critical * Math.Sqrt(Variance(positive, negative, n) / n);
        return (difference - margin, difference + margin);
    }

    /// <summary>Variance of one answer coded −1, 0, 1: p + d − (p − d)², from counts so that an all-alike sample gives exactly zero.</summary>
    public static double Variance(double positive, double negative, double n)
    {
        var neutral = n - positive - negative;
        return ((4 * positive * negative) + (neutral * (positive + negative))) / (n * n);
    }

    /// <summary>
    /// All δ with (e − δ)²·n ≤ z²·(2q + δ − δ²), where q is the likeliest share of negatives given that the difference is δ.
    /// </summary>
    /// <remarks>
    /// B. Rocks, Interval estimation for the net promoter score, 2016; the same set as T. Tango, Equivalence test and confidence interval
    /// for the difference in proportions for the paired-sample design, Statistics in Medicine 17 (1998).
    /// </remarks>
    public static (double Lower, double Upper) Score(double positive, double negative, double n, double critical)
    {
        // Near −1 the variance 2q + δ − δ² is a difference of neighbors, near 1 it is not: the mirror image has the digits.
        if (negative > positive)
        {
            var (low, high) = Score(negative, positive, n, critical);
            return (-high, -low);
        }

        var estimate = (positive - negative) / n;
        return (Limit(-1), Limit(1));

        // Positive where the score test rejects δ. Bisection between the estimate, which it never rejects, and the end of the range.
        double Excess(double delta)
        {
            var share = NegativeShare(positive, negative, n, delta);
            return ((estimate - delta) * (estimate - delta) * n) - (critical * critical * ((2 * share) + (delta * (1 - delta))));
        }

        double Limit(double end)
        {
            if (estimate == end || Excess(end) <= 0)
            {
                return end;
            }

            var (rejected, kept) = (end, estimate);
            while (true)
            {
                var middle = rejected + ((kept - rejected) / 2);
                if (middle == rejected || middle == kept)
                {
                    return kept;
                }

                if (Excess(middle) > 0)
                {
                    rejected = middle;
                }
                else
                {
                    kept = middle;
                }
            }
        }
    }

    /// <summary>Root of 2n·q² + (−(P + D) + (2n − P + D)δ)·q − Dδ(1 − δ) = 0 that is a share: the constrained maximum-likelihood estimate.</summary>
    private static double NegativeShare(double positive, double negative, double n, double delta)
    {
        var a = 2 * n;
        var b = -(positive + negative) + (((2 * n) - positive + negative) * delta);
        var c = -negative * delta * (1 - delta);
        var root = Math.Sqrt(Math.Max(0, (b * b) - (4 * a * c)));

        // Of the two ways to write the larger root, the one that does not subtract neighbors.
        var share = b <= 0 ? (root - b) / (2 * a) : root + b == 0 ? 0 : -2 * c / (root + b);

        // A share of negatives with difference δ lies between max(0, −δ) and (1 − δ)/2; rounding may step over.
        return Math.Min(Math.Max(share, Math.Max(0, -delta)), (1 - delta) / 2);
    }
}
