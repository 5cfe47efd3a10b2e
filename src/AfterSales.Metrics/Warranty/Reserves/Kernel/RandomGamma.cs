using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Random gamma and Poisson numbers.</summary>
internal static class RandomGamma
{
    /// <summary>Below this mean inversion takes a step or two, and the hat of the rejection is not proven to lie above.</summary>
    private const double LeastRejected = 10;

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

    /// <summary>A Poisson number: by inversion for a small mean, else by transformed rejection, whose time does not grow with the mean.</summary>
    /// <remarks>Algorithm PTRS of W. Hörmann, The transformed rejection method for generating Poisson random variables, IME 12, 1993.</remarks>
    public static double NextPoisson(RandomSource random, double mean)
    {
        if (mean < LeastRejected)
        {
            return PoissonDistribution.Quantile(random.NextDouble(), mean);
        }

        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var (scale, squeeze) = (1.1239 + (1.1328 / (b - 3.4)), 0.9277 - (3.6224 / (b - 2)));
        while (true)
        {
            var (u, v) = (random.NextDouble() - 0.5, random.NextDouble());
            var room = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / room) + b) * u) + mean + 0.43);
            if (room >= 0.07 && v <= squeeze)
            {
                return k;
            }

            if (k >= 0 && (room >= 0.013 || v <= room) && v * scale <= ((a / (room * room)) + b) * Probability(k, mean))
            {
                return k;
            }
        }
    }

    private static double Probability(double k, double mean) => k == 0 ? Elementary.Exp(-mean) : IncompleteGamma.Prefactor(k, mean);
}
