namespace AfterSales.Metrics.Statistics;

public partial class MultinomialShares
{
    /// <summary>The largest c whose probability does not exceed the level, and how far the level lies between those of c and c + 1.</summary>
    private static (long C, double Gamma) SisonGlaz(ReadOnlySpan<long> counts, long total, double level)
    {
        var high = 1L;
        while (high < total && Coverage(counts, total, high) <= level)
        {
            high *= 2;
        }

        // Coverage(high) exceeds the level, or is that of every table.
        var low = 0L;
        if (Coverage(counts, total, 0) > level)
        {
            return (0, 0);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Coverage(counts, total, middle) <= level)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        var (at, next) = (Coverage(counts, total, low), Coverage(counts, total, high));
        return (low, next > at ? Math.Min(1, (level - at) / (next - at)) : 0);
    }

    /// <summary>P(nᵢ − c ≤ Xᵢ ≤ nᵢ + c for all i): N!/(Nᴺe⁻ᴺ) · Π P(aᵢ ≤ Yᵢ ≤ bᵢ) · f(ΣYᵢ = N), Yᵢ truncated Poisson of mean nᵢ.</summary>
    private static double Coverage(ReadOnlySpan<long> counts, long total, long c)
    {
        var product = 0.0;
        var (mean, variance, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        foreach (var count in counts)
        {
            if (count == 0)
            {
                // A Poisson variable of mean 0 is 0 for certain.
                continue;
            }

            var (a, b) = (Math.Max(count - c, 0), Math.Min(count + c, total));
            var inside = Between(a, b, count);
            product += Math.Log(inside);
            double Factorial(int r) => Math.Pow(count, r) * (1 + ((Between(a - r, a - 1, count) - Between(b - r + 1, b, count)) / inside));
            var (f1, f2, f3, f4) = (Factorial(1), Factorial(2), Factorial(3), Factorial(4));
            var m = f1;
            var v = f2 + m - (m * m);
            mean += m;
            variance += v;
            third += f3 + (f2 * (3 - (3 * m))) + (m - (3 * m * m) + (2 * m * m * m));
            fourth += f4 + (f3 * (6 - (4 * m))) + (f2 * (7 - (12 * m) + (6 * m * m))) + (m - (4 * m * m) + (6 * m * m * m) - (3 * m * m * m * m)) - (3 * v * v);
        }

        if (variance <= 0)
        {
            // Every class is fixed at its count: the probability of the observed table itself.
            return Math.Exp(product - Math.Log(PoissonDistribution.Probability(total, total)));
        }

        var skew = third / Math.Pow(variance, 1.5);
        var excess = fourth / (variance * variance);
        var x = (total - mean) / Math.Sqrt(variance);
        var x2 = x * x;
        var h3 = x * (x2 - 3);
        var h4 = (x2 * (x2 - 6)) + 3;
        var h6 = (x2 * ((x2 * (x2 - 15)) + 45)) - 15;
        var density = NormalDistribution.Density(x) * (1 + (skew * h3 / 6) + (excess * h4 / 24) + (skew * skew * h6 / 72)) / Math.Sqrt(variance);
        return Math.Exp(product) * density / PoissonDistribution.Probability(total, total);
    }

    private static double Between(long from, long to, double mean)
        => to < 0 || to < from ? 0 : from <= 0 ? PoissonDistribution.Cumulative(to, mean)
            : PoissonDistribution.Cumulative(to, mean) - PoissonDistribution.Cumulative(from - 1, mean);
}
