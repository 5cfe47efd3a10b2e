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
    public static double Variance(double positive, double negative, double n) => Spread(positive, negative, n) / (n * n);

    /// <summary>
    /// All δ with (e − δ)²·n ≤ z²·(2q + δ − δ²), where q is the likeliest share of negatives given that the difference is δ.
    /// </summary>
    /// <remarks>
    /// <para>B. Rocks, Interval estimation for the net promoter score, 2016; the same set as T. Tango, Equivalence test and confidence interval
    /// for the difference in proportions for the paired-sample design, Statistics in Medicine 17 (1998).</para>
    /// <para>With δ = (P − D + y)/(n + z²), the quadratic equation of q and that of the limit leave y³ − z²(w + z²)·y − z⁴·(P − D)·N/n = 0, where N
    /// are the neutrals and w is n times the variance: the largest root is the limit above, the least the one below.</para>
    /// </remarks>
    public static (double Lower, double Upper) Score(double positive, double negative, double n, double critical)
    {
        if (negative > positive)
        {
            var (low, high) = Score(negative, positive, n, critical);
            return (-high, -low);
        }

        var (difference, square, spread) = (positive - negative, critical * critical, Spread(positive, negative, n) / n);
        var (below, above) = negative == 0 ? OneSided(spread, critical) : Roots(spread, difference * ((n - positive - negative) / n), critical);

        // Where all are positive the upper root is z² but for its rounding; at a level next to zero both limits are the difference itself.
        var (estimate, whole) = (difference / n, n + square);
        var (lower, upper) = ((difference - below) / whole, positive == n ? 1 : (difference + above) / whole);
        return (Math.Max(Math.Min(lower, estimate), -1), Math.Min(Math.Max(upper, estimate), 1));
    }

    /// <summary>Without negatives −z² is a root, whatever the rest: the others are those of y² − z²·y − z²·w.</summary>
    private static (double Below, double Above) OneSided(double spread, double critical)
    {
        var square = critical * critical;
        var root = critical * Math.Sqrt(square + (4 * spread));
        return (Math.Max(square, (root - square) / 2), (root + square) / 2);
    }

    /// <summary>The least root without its sign, and the largest, of y³ − z²(w + z²)·y − z⁴·skew = 0.</summary>
    private static (double Below, double Above) Roots(double spread, double skew, double critical)
    {
        // y = z·√(w + z²)·(1 + x) gives x(2 + 3x + x²) = β with β from 0 to √(4/27): x is a small part of the root, and keeps its digits.
        var sum = spread + (critical * critical);
        var root = Math.Sqrt(sum);
        var beta = critical * skew / (sum * root);

        // At most 0.002 off; each step squares that, so that the third is beyond the last bit.
        var x = beta * (0.5 - (0.25 * beta));
        for (var step = 0; step < 3; step++)
        {
            x -= ((x * (2 + (x * (3 + x)))) - beta) / (2 + (x * (6 + (3 * x))));
        }

        // The roots add up to nothing, which leaves a quadratic equation for the others.
        var scale = critical * root;
        return (scale * ((1 + x + Math.Sqrt(Math.Max(1 - (3 * x * (2 + x)), 0))) / 2), scale * (1 + x));
    }

    /// <summary>n² times the variance.</summary>
    private static double Spread(double positive, double negative, double n)
    {
        var neutral = n - positive - negative;
        return (4 * positive * negative) + (neutral * (positive + negative));
    }
}
