using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Nodes and weights of Gauss–Legendre quadrature over 0 … 1.</summary>
internal static class GaussLegendre
{
    /// <summary>The roots of the Legendre polynomial of that degree by Newton's method from their asymptotic places.</summary>
    public static (double[] Nodes, double[] Weights) Of(int count)
    {
        var (nodes, weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var x = Elementary.Turn((4L * i) + 3, (8L * count) + 4).Cosine;
            var slope = 1.0;
            for (var step = 0; step < 50; step++)
            {
                var (value, derivative) = Legendre(count, x);
                slope = derivative;
                var change = value / derivative;
                x -= change;
                if (Math.Abs(change) <= 1e-15)
                {
                    break;
                }
            }

            nodes[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }

        return (nodes, weights);
    }

    private static (double Value, double Derivative) Legendre(int degree, double x)
    {
        var (before, now) = (1.0, x);
        for (var k = 2; k <= degree; k++)
        {
            (before, now) = (now, ((((2 * k) - 1) * x * now) - ((k - 1) * before)) / k);
        }

        return (now, degree * ((x * now) - before) / ((x * x) - 1));
    }
}
