using System.Collections.Concurrent;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Mean and standard deviation of the range and of the standard deviation of n standard normal values, computed, not tabulated.</summary>
internal static class SubgroupConstants
{
    public const int LargestRange = 25;

    // Trapezoids of an analytic function that falls as a normal tail: the error falls faster than any power of the step.
    private const double Step = 0.125;
    private const double Reach = 9;

    private static readonly ConcurrentDictionary<int, (double Mean, double Deviation)> Ranges = new();

    /// <summary>d₂ and d₃.</summary>
    public static (double Mean, double Deviation) OfRange(int n) => Ranges.GetOrAdd(n, Integrated);

    /// <summary>c₄ and √(1 − c₄²).</summary>
    public static (double Mean, double Deviation) OfDeviation(int n)
    {
        if (n > 1000)
        {
            // Stirling's series of the gamma quotient in 1/(n − 1); the next term is below 5e-17.
            var u = 1.0 / (n - 1);
            var complement = u * (0.25 - (u * (0.03125 + (u * (0.0390625 - (u * 0.01025390625))))));
            return (1 - complement, Math.Sqrt(complement * (2 - complement)));
        }

        var c4 = Math.Sqrt(2 / Math.PI);
        for (var k = 2; k < n; k++)
        {
            c4 = Math.Sqrt((k - 1.0) / k) / c4;
        }

        return (c4, Math.Sqrt((1 - c4) * (1 + c4)));
    }

    // E R = ∫P(R > w)dw and E R² = ∫2w·P(R > w)dw by the double exponential rule.
    private static (double Mean, double Deviation) Integrated(int n)
    {
        var (mean, square) = (0.0, 0.0);
        for (var i = -72; i <= 72; i++)
        {
            var t = i / 16.0;
            var w = Elementary.Exp(t - Elementary.Exp(-t));
            if (w < 40)
            {
                var tail = w * (1 + Elementary.Exp(-t)) * Exceeds(w, n) / 16;
                (mean, square) = (mean + tail, square + (2 * w * tail));
            }
        }

        return (mean, Math.Sqrt(square - (mean * mean)));
    }

    // P(R > w) = 1 − n∫φ(x)(Φ(x + w) − Φ(x))ⁿ⁻¹dx, x the least of the values.
    private static double Exceeds(double w, int n)
    {
        var sum = 0.0;
        for (var x = -Reach; x <= Reach; x += Step)
        {
            var all = NormalDistribution.Survival(x);
            sum += NormalDistribution.Density(x) * (Power(all) - Power(all - NormalDistribution.Survival(x + w)));
        }

        return n * sum * Step;

        double Power(double share) => new DoubleDouble(share, 0).Power(n - 1).High;
    }
}
