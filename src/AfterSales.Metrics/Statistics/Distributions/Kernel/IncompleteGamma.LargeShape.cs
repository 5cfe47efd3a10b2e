using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// Shapes whose series would take √a terms: N. M. Temme, SIAM J. Math. Anal. 10, 1979 (DLMF 8.12), with η²/2 = λ − 1 − ln λ at λ = x/a. Wherever a tail
// is above the smallest double, |η| is below 40/√a, so that few terms give all digits.
internal static partial class IncompleteGamma
{
    public const double LargeShape = 1e9;

    private static (double Lower, double Upper) LargeTails(double a, double x)
    {
        // The deviance is homogeneous; a quarter of it keeps the largest doubles inside.
        var deviance = Math.Min(1e10, 4 * StirlingSeries.Deviance(a / 4, x / 4, (a / 4) - (x / 4)));
        var z = Math.Sign(x - a) * Math.Sqrt(2 * deviance);
        var eta = z / Math.Sqrt(a);
        var first = (-1.0 / 3) + (eta * ((1.0 / 12) + (eta * ((-2.0 / 135) + (eta * ((1.0 / 864) + (eta / 2835)))))));
        var rest = (first - (((1.0 / 540) + (eta / 288)) / a)) * NormalDistribution.Density(z) / Math.Sqrt(a);
        return (NormalDistribution.Cumulative(z) - rest, NormalDistribution.Survival(z) + rest);
    }

    /// <summary>ln x at the x whose tails are those of a normal variable at z (Temme 1992).</summary>
    private static double LargeLogQuantile(double a, double z)
    {
        var eta = z / Math.Sqrt(a);
        eta += ((-1.0 / 3) + (eta * ((1.0 / 36) + (eta / 1620)))) / a;
        return Elementary.Log(a) + Elementary.Log1P(LargeStep(eta));
    }

    /// <summary>x/a − 1 of η.</summary>
    private static double LargeStep(double eta)
        => eta * (1 + (eta * ((1.0 / 3) + (eta * ((1.0 / 36) + (eta * ((-1.0 / 270) + (eta * ((1.0 / 4320) + (eta / 17010))))))))));
}
