using MathNet.Numerics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Critical values of two-sided intervals and tests at a confidence level.</summary>
internal static class Critical
{
    public static double Normal(double level) => Math.Sqrt(2) * SpecialFunctions.ErfcInv(1 - level);

    public static double StudentT(double level, double freedom)
    {
        var tail = (1 - level) / 2;
        var (low, high) = (0.0, 1.0);
        while (StudentTUpper(high, freedom) > tail)
        {
            high *= 2;
        }

        for (var i = 0; i < 200 && high - low > 0; i++)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = StudentTUpper(middle, freedom) > tail ? (middle, high) : (low, middle);
        }

        return high;
    }

    public static double TwoSidedNormal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    private static double StudentTUpper(double t, double freedom) => MathNet.Numerics.Distributions.StudentT.CDF(0, 1, freedom, -t);

}
