using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Logarithms, odds and sums of the linkage model.</summary>
internal static class LinkageMath
{
    public const double Ln2 = 0.693147180559945309417;

    /// <summary>odds/(1 + odds) of the logarithm of the odds.</summary>
    public static double Logistic(double logOdds)
    {
        var part = Elementary.Exp(-Math.Abs(logOdds));
        return logOdds >= 0 ? 1 / (1 + part) : part / (1 + part);
    }
}
