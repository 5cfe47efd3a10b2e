using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Weibull by maximum likelihood of exact failures and suspensions: one monotone equation in the shape.</summary>
/// <remarks>g(β) = Σw·t^β·ln t/Σw·t^β − 1/β − mean ln t of the failures rises from −∞ to a positive limit; its root is unique. Ages are divided by
/// the largest one.</remarks>
internal static class WeibullProfile
{
    private const int MostSteps = 200;

    /// <summary>ln scale, ln (1/shape), and the number of steps.</summary>
    public static (double Mu, double Lambda, int Steps) Solve(double[] logarithms, double[]? counts, double failures, double meanOfFailures)
    {
        var largest = logarithms[0];
        foreach (var value in logarithms)
        {
            largest = Math.Max(largest, value);
        }

        var target = meanOfFailures - largest;
        var (low, high, log) = (-LifeSearch.LargestLambda - 3, LifeSearch.LargestLambda + 3, 0d);
        var steps = 0;
        double total;
        while (true)
        {
            var beta = Elementary.Exp(log);
            var (s0, s1, s2) = Sums(logarithms, counts, largest, beta);
            total = s0;
            var mean = s1 / s0;
            var value = mean - (1 / beta) - target;
            var slope = (beta * ((s2 / s0) - (mean * mean))) + (1 / beta);
            (low, high) = value < 0 ? (log, high) : (low, log);
            var next = log - (value / slope);

            // The limits belong to the bracket: where the equation is met to the last bit, the step is zero and ends on one of them.
            var isNewton = next >= low && next <= high;
            next = isNewton ? next : (low + high) / 2;
            if (steps++ >= MostSteps || Math.Abs(next - log) <= 1e-15 * (1 + Math.Abs(log)) || (isNewton && Math.Abs(next - log) < 1e-11 && steps > 1))
            {
                // The last step is one of Newton's and below a billionth; squared, it is below the last place.
                total *= 1 + ((next - log) * beta * mean);
                log = next;
                break;
            }

            log = next;
        }

        return (largest + (Elementary.Log(total / failures) * Elementary.Exp(-log)), -log, steps);
    }

    private static (double S0, double S1, double S2) Sums(double[] logarithms, double[]? counts, double largest, double beta)
    {
        var (s0, s1, s2) = (0d, 0d, 0d);
        for (var i = 0; i < logarithms.Length; i++)
        {
            var x = logarithms[i] - largest;

            // A suspension at age 0 has no logarithm, and no weight.
            if (double.IsNegativeInfinity(x))
            {
                continue;
            }

            var weight = Elementary.Exp(beta * x) * (counts is null ? 1 : counts[i]);
            s0 += weight;
            s1 += weight * x;
            s2 += weight * x * x;
        }

        return (s0, s1, s2);
    }
}
