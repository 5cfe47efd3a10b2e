using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// The middle of the sandwich, Q′ΩQ, for each kind of standard error: in the orthogonal basis it needs no inverse of X′X.
public partial class LinearRegression
{
    /// <summary>1 − leverage below this is rounding: the observation determines a coefficient alone.</summary>
    internal const double LeverageOne = 1e-12;

    /// <summary>The meat; null where too little is left to estimate it from.</summary>
    private static (double[,]? Meat, int? Clusters, int? Lag) Meat(
        RegressionFit fit, IReadOnlyList<long>? clusters, LinearRegressionOptions options)
    {
        var (system, residuals, leverage) = (fit.System, fit.Residuals, fit.Leverage);
        var (n, k) = (residuals.Length, system.Columns);
        var degreesOfFreedom = n - system.Rank;
        var isSmall = degreesOfFreedom == 0;
        switch (options.Covariance)
        {
            case RegressionCovariance.Classical:
                var meat = new double[k, k];
                var variance = isSmall ? 0 : LeastSquares.Dot(residuals, residuals) / degreesOfFreedom;
                for (var j = 0; j < k; j++)
                {
                    meat[j, j] = system.IsDetermined(j) ? variance : 0;
                }

                return (isSmall ? null : meat, null, null);

            case RegressionCovariance.NeweyWest or RegressionCovariance.NeweyWestAdjusted:
                var lag = Math.Min(n - 1, options.Lag ?? NeweyWestLag.Of(n));
                var factor = options.Covariance == RegressionCovariance.NeweyWestAdjusted ? (double)n / degreesOfFreedom : 1;
                return (isSmall ? null : OverLags(system, residuals, lag, factor), null, lag);

            case RegressionCovariance.ClusterHc0 or RegressionCovariance.ClusterHc1:
                var (sums, count) = Scores(system, residuals, clusters!);
                var adjust = options.Covariance == RegressionCovariance.ClusterHc1 ? count / (count - 1.0) * ((n - 1.0) / degreesOfFreedom) : 1;
                return (isSmall || count < 2 ? null : Outer(sums, adjust), count, null);

            default:
                return (isSmall ? null : OverObservations(system, residuals, leverage, options.Covariance, (double)n / degreesOfFreedom), null, null);
        }
    }

    private static double[,] OverObservations(LeastSquares system, double[] residuals, double[] leverage, RegressionCovariance kind, double factor)
    {
        var k = system.Columns;
        var meat = new double[k, k];
        Span<double> row = new double[k];
        for (var i = 0; i < residuals.Length; i++)
        {
            system.Row(i, row);
            var rest = 1 - leverage[i];
            var square = residuals[i] * residuals[i];
            var weight = kind switch
            {
                RegressionCovariance.Hc0 => square,
                RegressionCovariance.Hc1 => square * factor,
                _ when rest < LeverageOne => double.NaN,
                RegressionCovariance.Hc2 => square / rest,
                _ => square / (rest * rest),
            };
            AddOuter(meat, row, row, weight);
        }

        return meat;
    }

    private static double[,] OverLags(LeastSquares system, double[] residuals, int lag, double factor)
    {
        var k = system.Columns;
        var meat = new double[k, k];
        Span<double> row = new double[k];
        Span<double> earlier = new double[k];
        for (var t = 0; t < residuals.Length; t++)
        {
            system.Row(t, row);
            AddOuter(meat, row, row, residuals[t] * residuals[t] * factor);
            for (var l = 1; l <= lag && l <= t; l++)
            {
                system.Row(t - l, earlier);
                var weight = residuals[t] * residuals[t - l] * (1 - (l / (lag + 1.0))) * factor;
                AddOuter(meat, row, earlier, weight);
                AddOuter(meat, earlier, row, weight);
            }
        }

        return meat;
    }

    /// <summary>Σ eᵢqᵢ of each cluster, in the order of their first observation.</summary>
    private static (double[][] Sums, int Count) Scores(LeastSquares system, double[] residuals, IReadOnlyList<long> clusters)
    {
        var places = new Dictionary<long, int>(NumberKeys.Comparer);
        var sums = new List<double[]>();
        Span<double> row = new double[system.Columns];
        for (var i = 0; i < residuals.Length; i++)
        {
            if (!places.TryGetValue(clusters[i], out var place))
            {
                place = sums.Count;
                places.Add(clusters[i], place);
                sums.Add(new double[system.Columns]);
            }

            system.Row(i, row);
            for (var j = 0; j < row.Length; j++)
            {
                sums[place][j] += residuals[i] * row[j];
            }
        }

        return ([.. sums], sums.Count);
    }

    private static double[,] Outer(double[][] sums, double factor)
    {
        var k = sums[0].Length;
        var meat = new double[k, k];
        foreach (var sum in sums)
        {
            AddOuter(meat, sum, sum, factor);
        }

        return meat;
    }

    private static void AddOuter(double[,] meat, ReadOnlySpan<double> left, ReadOnlySpan<double> right, double weight)
    {
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                meat[i, j] += weight * left[i] * right[j];
            }
        }
    }
}
