using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// The two limits of the beta distribution. One shape beyond all proportion to the other: −b·ln(1 − x) is a gamma variable (J. Wise, Biometrika 37, 1950),
// to within a part in a/b. Both large: N. M. Temme's uniform expansion (DLMF 8.18.14), to within a part in 1/min(a, b).
internal static partial class IncompleteBeta
{
    private const double LargeShapes = 1e10;

    private const double Proportion = 1e16;

    private const double Near = 0.1;

    /// <summary>Whether the beta variable is, in every digit, a gamma variable of shape <paramref name="a"/> over <paramref name="b"/>.</summary>
    public static bool IsGamma(double a, double b) => b >= Proportion * Math.Max(1, a);

    /// <summary>xᵃ/(a·B(a, b)), the lower tail where x, and x against b, are below a part in 1e17.</summary>
    public static double LowerAsymptote(double a, double b, double logX) => Within(Elementary.Exp((a * logX) - Elementary.Log(a) - LogBeta(a, b)));

    /// <summary>−b·ln y, with x = 1 − y.</summary>
    private static double Rate(double b, double y, double x) => -b * (x < 0.5 ? Elementary.Log1P(-x) : Elementary.Log(y));

    /// <summary>The logit of x at −b·ln(1 − x) of a known logarithm.</summary>
    private static double FromRate(double logarithm, double b)
    {
        var log = logarithm - Elementary.Log(b);
        return log < -30 ? log : Elementary.Log(Elementary.ExpM1(Elementary.Exp(log)));
    }

    private static (double Lower, double Upper) LargeTails(double a, double b, double x, double y)
    {
        // All is homogeneous in the shapes; a power of two keeps the largest doubles inside.
        var unit = Math.Max(a, b) > 1e250 ? 1 / (double)(1UL << 62) / (1UL << 62) : 1;
        var (p, q) = (a * unit, b * unit);
        var n = p + q;
        var difference = (p * y) - (q * x);
        var deviance = StirlingSeries.Deviance(p, n * x, difference) + StirlingSeries.Deviance(q, n * y, -difference);
        var z = -Math.Sign(difference) * Math.Sqrt(Math.Max(Math.Min(1e10, 2 * deviance / unit), 0));
        var spread = Math.Sqrt(p / n * q / unit);
        var bracket = Math.Abs(z) < Near ? (q - p) / n / (3 * spread) : (1 / z) + (spread / (difference / unit));
        var rest = NormalDistribution.Density(z) * bracket;
        return (Within(NormalDistribution.Cumulative(z) + rest), Within(NormalDistribution.Survival(z) - rest));
    }

    private static double Within(double probability) => Math.Max(Math.Min(1, probability), 0);
}
