using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Random gamma and Poisson numbers.</summary>
internal static class RandomGamma
{
    /// <summary>Above this mean a Poisson number is drawn from its normal limit, whose skewness is below 1e-4 there.</summary>
    private const double Large = 1e8;

    /// <summary>A gamma number of scale 1: the squeeze of Marsaglia and Tsang, and for a shape below 1 the one of shape + 1 times U^(1/shape).</summary>
    public static double Next(RandomSource random, double shape)
    {
        if (shape < 1)
        {
            var uniform = 1 - random.NextDouble();
            return Next(random, shape + 1) * Elementary.Exp(Elementary.Log(uniform) / shape);
        }

        var d = shape - (1d / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            var u = 1 - random.NextDouble();
            var square = x * x;
            if (u < 1 - (0.0331 * square * square) || Elementary.Log(u) < (0.5 * square) + (d * (1 - v + Elementary.Log(v))))
            {
                return d * v;
            }
        }
    }

    /// <summary>A Poisson number, by inversion.</summary>
    public static double NextPoisson(RandomSource random, double mean)
        => mean > Large ? Math.Max(Math.Round(mean + (Math.Sqrt(mean) * random.NextNormal())), 0) : PoissonDistribution.Quantile(random.NextDouble(), mean);
}
