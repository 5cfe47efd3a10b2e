using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Logarithms of normal tails, also where the tail itself is below the smallest double.</summary>
internal static class TailLogarithm
{
    private const double Ln10 = 2.302585092994046;
    private const double HalfLogTwoPi = 0.91893853320467274;
    private const double Far = 30;

    /// <summary>log₁₀ of the two-sided p of z.</summary>
    public static double TwoSided(double z)
    {
        var x = Math.Abs(z);
        if (x < Far)
        {
            return Elementary.Log(NormalDistribution.TwoSided(x)) / Ln10;
        }

        // Mills' ratio as its asymptotic series (Abramowitz and Stegun, 26.2.12), whose sixth term is below 1e-12 here.
        var u = 1 / (x * x);
        var series = 1 - (u * (1 - (3 * u * (1 - (5 * u * (1 - (7 * u * (1 - (9 * u)))))))));
        return (Elementary.Log(2) - (x * x / 2) - Elementary.Log(x) - HalfLogTwoPi + Elementary.Log(series)) / Ln10;
    }
}
