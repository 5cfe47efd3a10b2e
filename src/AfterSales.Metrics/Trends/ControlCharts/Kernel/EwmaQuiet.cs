using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// The quiet EWMA chart point by point: the density of the average given that it has stayed within its widening limits, by quadrature. It is symmetric, so
/// that half of it is kept.
/// </summary>
internal sealed class EwmaQuiet
{
    private const double LeastWeight = 0.02;
    private const double MostWidth = 8;
    private readonly double lambda;
    private readonly double width;
    private readonly double[] nodes;
    private readonly double[] weights;
    private readonly double[,] kernel;
    private double[] density = [];
    private double remaining = 1;
    private double spread;

    private EwmaQuiet(double lambda, double width)
    {
        (this.lambda, this.width) = (lambda, width);

        // A step of the average is λ wide, its range width·√(λ/2): as many nodes as resolve the one in the other.
        (nodes, weights) = GaussLegendre.Of(16 + (int)Math.Ceiling(4 * width / Math.Sqrt(lambda)));
        kernel = new double[nodes.Length, nodes.Length];
    }

    public static RunLengthResult Of(double lambda, double width, int periods)
    {
        if (lambda == 1)
        {
            var tail = 2 * NormalDistribution.Survival(width);
            return QuietRun.Of(_ => tail, periods);
        }

        return lambda < LeastWeight || width > MostWidth ? QuietRun.Unresolved(periods) : QuietRun.Of(new EwmaQuiet(lambda, width).Hazard, periods);
    }

    /// <summary>The chance of an alarm at the next point.</summary>
    private double Hazard(int t)
    {
        var before = spread;
        remaining *= (1 - lambda) * (1 - lambda);
        spread = Math.Sqrt(lambda / (2 - lambda) * (1 - remaining));
        var (limit, last) = (width * spread, width * before);
        if (t == 1)
        {
            density = Array.ConvertAll(nodes, u => Density(limit * u / lambda) / lambda);
            return Normalized(2 * NormalDistribution.Survival(limit / lambda), limit);
        }

        var hazard = 0.0;
        for (var j = 0; j < nodes.Length; j++)
        {
            var kept = (1 - lambda) * last * nodes[j];
            hazard += 2 * last * weights[j] * density[j]
                * (NormalDistribution.Survival((limit - kept) / lambda) + NormalDistribution.Survival((limit + kept) / lambda));
        }

        if (Math.Abs(limit - last) > 1e-13 * limit || t == 2)
        {
            Fill(limit, last);
        }

        var next = new double[nodes.Length];
        for (var i = 0; i < next.Length; i++)
        {
            for (var j = 0; j < next.Length; j++)
            {
                next[i] += kernel[i, j] * density[j];
            }
        }

        density = next;
        return Normalized(hazard, limit);
    }

    private void Fill(double limit, double last)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = 0; j < nodes.Length; j++)
            {
                var (to, kept) = (limit * nodes[i], (1 - lambda) * last * nodes[j]);
                kernel[i, j] = last * weights[j] / lambda * (Density((to - kept) / lambda) + Density((to + kept) / lambda));
            }
        }
    }

    /// <summary>The density given no alarm; what quadrature leaves of its sum is divided out.</summary>
    private double Normalized(double hazard, double limit)
    {
        var sum = 0.0;
        for (var j = 0; j < density.Length; j++)
        {
            sum += 2 * limit * weights[j] * density[j];
        }

        for (var j = 0; j < density.Length; j++)
        {
            density[j] /= sum;
        }

        return hazard;
    }

    private static double Density(double z) => 0.3989422804014327 * Elementary.Exp(-0.5 * z * z);
}
