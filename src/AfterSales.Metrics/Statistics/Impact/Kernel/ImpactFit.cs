namespace AfterSales.Metrics.Statistics;

/// <summary>Least squares of a small design with one of two covariances, lags counted in time; and Prais and Winsten's iteration.</summary>
internal sealed class ImpactFit
{
    private const int MostRounds = 5000;

    private ImpactFit(LeastSquares system, double[] coefficients, double[] residuals) => (System, Coefficients, Residuals) = (system, coefficients, residuals);

    public LeastSquares System { get; }

    public double[] Coefficients { get; }

    public double[] Residuals { get; }

    public int DegreesOfFreedom => Residuals.Length - Coefficients.Length;

    public double Variance => LeastSquares.Dot(Residuals, Residuals) / DegreesOfFreedom;

    /// <summary>The fit; null where the columns determine each other.</summary>
    public static ImpactFit? Of(double[][] columns, double[] values)
    {
        var system = LeastSquares.Of(columns, hasConstant: false, 1e-10);
        if (system.Rank < columns.Length)
        {
            return null;
        }

        double[] residuals = [.. values];
        var parts = system.Project(residuals);
        return new ImpactFit(system, system.Solve(parts), residuals);
    }

    /// <summary>Whether nothing but rounding is left.</summary>
    public bool IsExact(double[] values) => LeastSquares.Dot(Residuals, Residuals) <= 1e-26 * LeastSquares.Dot(values, values);

    public double[,] Classical()
    {
        var (inverse, variance) = (System.Inverse(), Variance);
        for (var i = 0; i < Coefficients.Length; i++)
        {
            for (var j = 0; j < Coefficients.Length; j++)
            {
                inverse[i, j] *= variance;
            }
        }

        return inverse;
    }

    /// <summary>Newey and West's with Bartlett's weights by the distance in periods, times n/(n − k).</summary>
    public double[,] NeweyWest(int[] periods, int lag)
    {
        var k = Coefficients.Length;
        var (meat, factor) = (new double[k, k], (double)Residuals.Length / DegreesOfFreedom);
        Span<double> row = new double[k];
        Span<double> earlier = new double[k];
        for (var t = 0; t < Residuals.Length; t++)
        {
            System.Row(t, row);
            for (var s = t; s >= 0 && periods[t] - periods[s] <= lag; s--)
            {
                System.Row(s, earlier);
                var weight = factor * Residuals[t] * Residuals[s] * (1 - ((periods[t] - periods[s]) / (lag + 1.0)));
                for (var i = 0; i < k; i++)
                {
                    for (var j = 0; j < k; j++)
                    {
                        meat[i, j] += weight * (s == t ? row[i] * row[j] : (row[i] * earlier[j]) + (earlier[i] * row[j]));
                    }
                }
            }
        }

        return System.Sandwich(meat);
    }

    /// <summary>The fit under errors of first-order autoregression, and ρ; or why there is none.</summary>
    public static (ImpactFit? Fit, double Rho, UndefinedReason? Reason) PraisWinsten(double[][] columns, double[] values, int[] periods)
    {
        if (Of(columns, values) is not { } fit)
        {
            return (null, 0, UndefinedReason.Singular);
        }

        var (residuals, previous) = (fit.Residuals, double.NaN);
        for (var round = 0; round < MostRounds; round++)
        {
            var rho = Autocorrelation(residuals, periods);
            if (!(Math.Abs(rho) < 1))
            {
                return (null, rho, UndefinedReason.OutsideDomain);
            }

            var next = Of(Array.ConvertAll(columns, c => Transformed(c, periods, rho)), Transformed(values, periods, rho));
            if (next is null)
            {
                return (null, rho, UndefinedReason.Singular);
            }

            if (Math.Abs(rho - previous) < 1e-13)
            {
                return (next, rho, null);
            }

            previous = rho;
            residuals = [.. values.Select((y, i) => y - columns.Select((c, j) => c[i] * next.Coefficients[j]).Sum())];
        }

        return (null, previous, UndefinedReason.NoConvergence);
    }

    /// <summary>Each value less what of the one before is left in it, at equal variance; over a gap of g periods ρ^g is left.</summary>
    public static double[] Transformed(double[] values, int[] periods, double rho)
    {
        var result = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (i == 0)
            {
                result[i] = values[i] * Math.Sqrt((1 - rho) * (1 + rho));
                continue;
            }

            var (left, scale) = Memory(periods[i] - periods[i - 1], rho);
            result[i] = (values[i] - (left * values[i - 1])) * scale;
        }

        return result;
    }

    /// <summary>What is left of an error so many periods later, and the factor that brings what is new then to the variance of one period.</summary>
    public static (double Left, double Scale) Memory(int gap, double rho)
    {
        var left = Power(rho, gap);
        return (left, gap == 1 ? 1 : Math.Sqrt((1 - rho) * (1 + rho) / ((1 - left) * (1 + left))));
    }

    private static double Power(double rho, int gap)
    {
        var power = 1.0;
        for (var i = 0; i < gap && power != 0; i++)
        {
            power *= rho;
        }

        return power;
    }

    private static double Autocorrelation(double[] residuals, int[] periods)
    {
        var (product, square) = (0.0, 0.0);
        for (var i = 1; i < residuals.Length; i++)
        {
            if (periods[i] - periods[i - 1] == 1)
            {
                product += residuals[i] * residuals[i - 1];
                square += residuals[i - 1] * residuals[i - 1];
            }
        }

        return square > 0 ? product / square : 0;
    }
}
