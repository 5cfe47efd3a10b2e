namespace AfterSales.Metrics.Statistics;

/// <summary>Correlations of drivers with each other and with the outcome; a constant driver has zero with everything, itself included.</summary>
internal sealed record DriverCorrelations(double[,] Between, double[] WithOutcome)
{
    /// <summary>From covariances, the outcome first; null when the outcome does not vary.</summary>
    public static DriverCorrelations? Of(double[,] covariances)
    {
        if (covariances[0, 0] == 0)
        {
            return null;
        }

        var p = covariances.GetLength(0) - 1;
        var (between, with) = (new double[p, p], new double[p]);
        for (var i = 0; i < p; i++)
        {
            with[i] = Correlation(covariances, 0, i + 1);
            for (var j = 0; j < p; j++)
            {
                between[i, j] = i == j ? (covariances[i + 1, i + 1] > 0 ? 1 : 0) : Correlation(covariances, i + 1, j + 1);
            }
        }

        return new DriverCorrelations(between, with);
    }

    // Computed as for any pair, so that a driver given twice correlates exactly 1 and is seen to be determined.
    private static double Correlation(double[,] covariances, int i, int j)
    {
        var (left, right) = (covariances[i, i], covariances[j, j]);
        return left > 0 && right > 0 ? Math.Min(1, Math.Max(-1, covariances[i, j] / Math.Sqrt(left * right))) : 0;
    }
}
