using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Combination of forecasts: mean, median, and weights by past errors.</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean and median of the methods for each period ahead; weights wᵢ = (1/MSEᵢ)/Σ(1/MSE).</para>
/// <para><b>Units.</b> Those of the forecasts.</para>
/// <para><b>Domain.</b> Forecasts of one length; errors from a <see cref="RollingOrigin"/> evaluation, not from the fit.</para>
/// <para><b>Edge cases.</b> No forecast: <see cref="UndefinedReason.NoData"/>. An error of 0 would take all weight: no weights then.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> J. M. Bates and C. W. J. Granger, Operational Research Quarterly 20, 1969.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ForecastCombination.Combine([[10], [20]], [1, 3]);
/// Console.WriteLine(result.Weights[0]); // 0.75
/// Console.WriteLine(result.Weighted[0]); // 12.5
/// </code>
/// </example>
public static class ForecastCombination
{
    /// <summary>The combination.</summary>
    /// <param name="forecasts">One list for each method, all of one length.</param>
    /// <param name="meanSquaredErrors">One for each method, not negative; null for no weights.</param>
    /// <returns>Mean, median and weighted mean.</returns>
    /// <exception cref="ArgumentException">A list is null, a number is not finite or beyond ±1e100, or lengths differ.</exception>
    public static ForecastCombinationResult Combine(IReadOnlyList<IReadOnlyList<double>> forecasts, IReadOnlyList<double>? meanSquaredErrors = null)
    {
        var methods = Guard.NoneNull(forecasts).Select(list => SeriesValues.Checked(list.ToArray(), nameof(forecasts))).ToArray();
        var errors = meanSquaredErrors?.ToArray() ?? [];
        Guard.NoneNegative(errors, nameof(meanSquaredErrors));
        Guard.SameLength(meanSquaredErrors is null ? methods.Length : errors.Length, methods.Length, nameof(meanSquaredErrors), nameof(forecasts));
        foreach (var method in methods)
        {
            Guard.SameLength(method.Length, methods[0].Length, nameof(forecasts), "the first method's periods");
        }

        if (methods.Length == 0)
        {
            return new ForecastCombinationResult { Reason = UndefinedReason.NoData, Mean = [], Median = [], Weights = [], Weighted = [] };
        }

        var least = errors.Length == 0 ? 0 : errors.Min();
        var shares = least > 0 ? Array.ConvertAll(errors, e => least / e) : [];
        var weights = Array.ConvertAll(shares, share => share / shares.Sum());
        return new ForecastCombinationResult
        {
            Reason = null,
            Mean = FrozenList.Own(Each(methods, values => SeriesValues.Mean(values))),
            Median = FrozenList.Own(Each(methods, values => SeriesValues.Median(values))),
            Weights = FrozenList.Own(weights),
            Weighted = FrozenList.Own(weights.Length == 0 ? [] : Each(methods, values => Statistics.LeastSquares.Dot(weights, values))),
        };
    }

    private static double[] Each(double[][] methods, Func<double[], double> combine)
    {
        var combined = new double[methods[0].Length];
        for (var h = 0; h < combined.Length; h++)
        {
            combined[h] = combine(Array.ConvertAll(methods, method => method[h]));
        }

        return combined;
    }
}
