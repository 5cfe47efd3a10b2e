namespace AfterSales.Metrics.Statistics;

/// <summary>The hypergeometric kernel of Fisher's exact test.</summary>
internal static class FisherExact
{
    /// <summary>Tables this close to the observed probability count as equally probable.</summary>
    private const double Tie = 1 + 1e-7;

    public static double TwoSided(long x1, long n1, long x2, long n2)
    {
        var drawn = x1 + x2;
        var (lowest, highest) = (Math.Max(0, drawn - n2), Math.Min(n1, drawn));
        if (lowest == highest)
        {
            return 1;
        }

        var observed = Probability(x1, n1, n2, drawn);
        var limit = observed * Tie;
        if (limit == 0)
        {
            return 0;
        }

        var mode = (long)Math.Floor((n1 + 1.0) * (drawn + 1.0) / (n1 + n2 + 2.0));
        mode = Math.Min(highest, Math.Max(lowest, mode));
        if (Probability(mode, n1, n2, drawn) <= limit)
        {
            return 1;
        }

        // The probabilities rise to the mode and fall after it: on each side, find the table nearest the mode that counts, then sum outward.
        var left = Last(lowest - 1, mode, k => Probability(k, n1, n2, drawn) <= limit);
        var right = -Last(-(highest + 1), -mode, k => Probability(-k, n1, n2, drawn) <= limit);
        return Math.Min(1, Sum(left, lowest, -1, n1, n2, drawn) + Sum(right, highest, 1, n1, n2, drawn));
    }

    /// <summary>P(k of n₁ and drawn − k of n₂), in Loader's form: binomial probabilities at the common share.</summary>
    internal static double Probability(long k, long n1, long n2, long drawn)
    {
        if (drawn == 0 || drawn == n1 + n2)
        {
            return 1;
        }

        var share = (double)drawn / (n1 + n2);
        return BinomialDistribution.Probability(k, n1, share) * (BinomialDistribution.Probability(drawn - k, n2, share)
            / BinomialDistribution.Probability(drawn, n1 + n2, share));
    }

    /// <summary>The largest k below the end for which the condition, true first and false from some k on, holds; the start if it never does.</summary>
    private static long Last(long start, long end, Func<long, bool> holds)
    {
        while (end - start > 1)
        {
            var middle = start + ((end - start) / 2);
            if (holds(middle))
            {
                start = middle;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }

    private static double Sum(long from, long to, int step, long n1, long n2, long drawn)
    {
        if (step < 0 ? from < to : from > to)
        {
            return 0;
        }

        var term = Probability(from, n1, n2, drawn);
        var sum = 0.0;
        for (var k = from; ; k += step)
        {
            var next = sum + term;
            if (next == sum || k == to)
            {
                return next;
            }

            sum = next;
            term *= step > 0
                ? (double)(n1 - k) / (k + 1) * ((double)(drawn - k) / (n2 - drawn + k + 1))
                : (double)k / (n1 - k + 1) * ((double)(n2 - drawn + k) / (drawn - k + 1));
        }
    }
}
