using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The hypergeometric kernel of Fisher's exact test.</summary>
internal static class FisherExact
{
    /// <summary>Tables this close to the observed probability count as equally probable.</summary>
    private const double Tie = 1 + 1e-7;

    /// <summary>Where a tail falls over more tables than this, it is integrated instead of added up.</summary>
    private const double SummedTo = 5000;

    public static double TwoSided(long x1, long n1, long x2, long n2)
    {
        var drawn = x1 + x2;
        var (lowest, highest) = (Math.Max(drawn - n2, 0), Math.Min(n1, drawn));
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

        var peak = Math.Floor((n1 + 1.0) * (drawn + 1.0) / (n1 + n2 + 2.0));
        var mode = peak >= highest ? highest : Math.Max(lowest, (long)peak);
        if (Probability(mode, n1, n2, drawn) <= limit)
        {
            return 1;
        }

        // The probabilities rise to the mode and fall after it: on each side, find the table nearest the mode that counts, then sum outward.
        var left = Last(lowest - 1, mode, k => Probability(k, n1, n2, drawn) <= limit);
        var right = -Last(-(highest + 1), -mode, k => Probability(-k, n1, n2, drawn) <= limit);
        return Math.Min(1, Tail(left, lowest, -1, n1, n2, drawn) + Tail(right, highest, 1, n1, n2, drawn));
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

    /// <summary>The probabilities from one table on outward, away from the mode, so that they fall; nothing where there is none.</summary>
    internal static double Tail(long from, long to, int step, long n1, long n2, long drawn)
    {
        if (step < 0 ? from < to : from > to)
        {
            return 0;
        }

        var ratio = Ratio(from, step, n1, n2, drawn);
        var scale = 1 / Math.Max(1e-300, 1 - ratio);
        scale = Math.Min(scale, Math.Sqrt((double)drawn * n1 / ((double)n1 + n2) * (n2 / ((double)n1 + n2)) * (1 - (drawn / ((double)n1 + n2)))));
        return scale > SummedTo ? Integrated(from, to, step, n1, n2, drawn, scale, 1 - ratio) : Added(from, to, step, n1, n2, drawn);
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

    private static double Added(long from, long to, int step, long n1, long n2, long drawn)
    {
        var first = Probability(from, n1, n2, drawn);
        var lift = FallingTerms.Lift(first);
        var (term, sum) = (first * lift, 0.0);
        for (var k = from; ; k += step)
        {
            var next = sum + term;
            if (next == sum || k == to)
            {
                return next / lift;
            }

            sum = next;
            term *= Ratio(k, step, n1, n2, drawn);
        }
    }

    /// <summary>
    /// Simpson's rule with 256 points on the scale over which the probabilities fall, and the first terms of Euler and Maclaurin for the sum: where that
    /// scale is thousands of tables, this is the sum in all digits the probabilities have.
    /// </summary>
    private static double Integrated(long from, long to, int step, long n1, long n2, long drawn, double scale, double slope)
    {
        const int Fineness = 256;
        const double Negligible = 1e-18;
        var width = (long)(scale / Fineness);
        var first = Probability(from, n1, n2, drawn);
        var (sum, last) = (0.0, first);
        for (var k = from; last > Negligible * sum && Math.Abs((double)to - k) > 2.0 * width; k += 2 * step * width)
        {
            var middle = Probability(k + (step * width), n1, n2, drawn);
            var end = Probability(k + (2 * step * width), n1, n2, drawn);
            sum += width / 3.0 * (last + (4 * middle) + end);
            last = end;
        }

        return sum + (first / 2) + (first * slope / 12);
    }

    /// <summary>The next probability outward over the one at k.</summary>
    private static double Ratio(long k, int step, long n1, long n2, long drawn)
        => step > 0
            ? (double)(n1 - k) / (k + 1) * ((double)(drawn - k) / (n2 - drawn + k + 1))
            : (double)k / (n1 - k + 1) * ((double)(n2 - drawn + k) / (drawn - k + 1));
}
