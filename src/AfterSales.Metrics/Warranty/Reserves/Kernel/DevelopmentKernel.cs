using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Factors, σ and standard errors of a triangle, by age; NaN where there is none.</summary>
/// <remarks>f = ΣC^α F / ΣC^α over pairs with a start above 0; σ² = ΣC^α(F − f)²/(n − 1); se² = σ²/ΣC^α.</remarks>
internal sealed class DevelopmentKernel
{
    /// <summary>Factors that differ by rounding alone are alike: a few units in the last place.</summary>
    private const double Alike = 8.9e-16;

    public DevelopmentKernel(DevelopmentTriangle triangle, DevelopmentWeighting weighting, LastSigmaRule rule)
    {
        Alpha = weighting switch { DevelopmentWeighting.Simple => 0, DevelopmentWeighting.Volume => 1, _ => 2 };
        var steps = triangle.Ages - 1;
        Factor = new double[steps];
        Sigma = new double[steps];
        Error = new double[steps];
        Weight = new double[steps];
        Pairs = new int[steps];
        for (var k = 0; k < steps; k++)
        {
            Average(triangle, k);
        }

        CompleteSigma(rule);
        for (var k = 0; k < steps; k++)
        {
            Error[k] = Sigma[k] / Math.Sqrt(Weight[k]);
        }
    }

    public int Alpha { get; }

    public double[] Factor { get; }

    public double[] Sigma { get; }

    public double[] Error { get; }

    public double[] Weight { get; }

    public int[] Pairs { get; }

    public static bool IsPair(double start, double end) => start > 0 && !double.IsNaN(end);

    public double Power(double start) => Alpha switch { 0 => 1, 1 => start, _ => start * start };

    private void Average(DevelopmentTriangle triangle, int k)
    {
        var (weights, sum, pairs, least, most) = (0d, 0d, 0, double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < triangle.Origins; i++)
        {
            var (start, end) = (triangle.At(i, k), triangle.At(i, k + 1));
            if (!IsPair(start, end))
            {
                continue;
            }

            var ratio = end / start;
            weights += Power(start);
            sum += Alpha switch { 0 => ratio, 1 => end, _ => start * end };
            (least, most) = (Math.Min(least, ratio), Math.Max(most, ratio));
            pairs++;
        }

        Pairs[k] = pairs;
        Weight[k] = weights;
        if (pairs == 0)
        {
            Factor[k] = Sigma[k] = double.NaN;
            return;
        }

        var areAlike = most - least <= Alike * Math.Max(Math.Abs(least), Math.Abs(most));
        Factor[k] = areAlike ? least : sum / weights;
        Sigma[k] = pairs == 1 ? double.NaN : areAlike ? 0 : Math.Sqrt(Squares(triangle, k) / (pairs - 1));
    }

    private double Squares(DevelopmentTriangle triangle, int k)
    {
        var squares = 0d;
        for (var i = 0; i < triangle.Origins; i++)
        {
            var (start, end) = (triangle.At(i, k), triangle.At(i, k + 1));
            if (IsPair(start, end))
            {
                var difference = (end / start) - Factor[k];
                squares += Power(start) * difference * difference;
            }
        }

        return squares;
    }

    private void CompleteSigma(LastSigmaRule rule)
    {
        var line = rule == LastSigmaRule.LogLinear ? LogLine.Through(Sigma) : default;
        for (var k = 0; k < Sigma.Length; k++)
        {
            if (Pairs[k] == 1)
            {
                Sigma[k] = rule switch
                {
                    LastSigmaRule.Mack => k >= 2 ? ByMack(Sigma[k - 1], Sigma[k - 2]) : double.NaN,
                    LastSigmaRule.LogLinear => line.Points >= 2 ? Elementary.Exp(line.At(k + 1)) : AllZero() ? 0 : double.NaN,
                    _ => double.NaN,
                };
            }
        }
    }

    private bool AllZero()
    {
        var any = false;
        for (var k = 0; k < Sigma.Length; k++)
        {
            if (Pairs[k] > 1)
            {
                any = true;
                if (Sigma[k] != 0)
                {
                    return false;
                }
            }
        }

        return any;
    }

    private static double ByMack(double last, double before)
        => double.IsNaN(last) || double.IsNaN(before) ? double.NaN
            : last == 0 || before == 0 ? 0
            : Math.Min(Math.Min(last, before), last * (last / before));
}
