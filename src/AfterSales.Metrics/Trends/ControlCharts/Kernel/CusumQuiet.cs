using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// One side of a quiet CUSUM point by point: the chance that its sum is 0 and the density above, given no alarm so far, by quadrature.
/// </summary>
internal sealed class CusumQuiet
{
    private const double MostInterval = 20;
    private const double MostAllowance = 10;
    private readonly double allowance;
    private readonly double interval;
    private readonly double[] nodes;
    private readonly double[] weights;
    private readonly double[] alarms;
    private readonly double[] zeros;
    private readonly double[,] kernel;
    private readonly double[] fromZero;
    private double[] density;
    private double zero = 1;

    private CusumQuiet(double allowance, double interval)
    {
        (this.allowance, this.interval) = (allowance, interval);
        (nodes, weights) = GaussLegendre.Of(24 + (int)Math.Ceiling(5 * interval));
        nodes = Array.ConvertAll(nodes, u => u * interval);
        weights = Array.ConvertAll(weights, w => w * interval);
        density = new double[nodes.Length];
        alarms = Array.ConvertAll(nodes, y => NormalDistribution.Survival(interval + allowance - y));
        zeros = Array.ConvertAll(nodes, y => NormalDistribution.Cumulative(allowance - y));
        fromZero = Array.ConvertAll(nodes, x => Density(x + allowance));
        kernel = new double[nodes.Length, nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = 0; j < nodes.Length; j++)
            {
                kernel[i, j] = weights[j] * Density(nodes[i] - nodes[j] + allowance);
            }
        }
    }

    /// <summary>
    /// Both sides: their run lengths combine as 1/L = 1/L⁺ + 1/L⁻, as at an alarm of one the other is at 0; their chances at most add.
    /// </summary>
    public static RunLengthResult Of(double shift, double interval, int periods)
    {
        if (interval > MostInterval || shift / 2 > MostAllowance)
        {
            return QuietRun.Unresolved(periods);
        }

        var side = QuietRun.Of(new CusumQuiet(shift / 2, interval).Hazard, periods);
        return side with
        {
            AverageRunLength = side.AverageRunLength.Select(length => length / 2),
            ChanceAtMost = side.ChanceAtMost.Select(chance => Math.Min(1, 2 * chance)),
        };
    }

    private double Hazard(int t)
    {
        var hazard = zero * NormalDistribution.Survival(interval + allowance);
        var atZero = zero * NormalDistribution.Cumulative(allowance);
        for (var j = 0; j < nodes.Length; j++)
        {
            hazard += weights[j] * density[j] * alarms[j];
            atZero += weights[j] * density[j] * zeros[j];
        }

        var (next, sum) = (new double[nodes.Length], atZero);
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = zero * fromZero[i];
            for (var j = 0; j < next.Length; j++)
            {
                next[i] += kernel[i, j] * density[j];
            }

            sum += weights[i] * next[i];
        }

        (zero, density) = (atZero / sum, Array.ConvertAll(next, d => d / sum));
        return hazard;
    }

    private static double Density(double z) => 0.3989422804014327 * Elementary.Exp(-0.5 * z * z);
}
