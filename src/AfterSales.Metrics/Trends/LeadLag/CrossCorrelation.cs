using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Lead and lag: cross-correlation of two series, prewhitened ("complaints follow the backlog by two weeks").</summary>
/// <remarks>
/// <para><b>Formula.</b> c_k = Σ(xₜ₊ₖ − x̄)(yₜ − ȳ)/n over the standard deviations with divisor n. Prewhitened: both filtered by the autoregression of x,
/// whose order has the smallest n·ln σ² + p·ln n. p-value of a lag: 2Φ(−|c|√n); over the lags searched by Holm.</para>
/// <para><b>Units.</b> Lags in periods, negative where the first series leads: x before y. Correlations −1 … 1.</para>
/// <para><b>Domain.</b> Two columns of one length without gaps, both about stationary (difference what grows). One precedes the other: not that it causes
/// it.</para>
/// <para><b>Edge cases.</b> Below four periods: <see cref="UndefinedReason.SmallSample"/> (none: <see cref="UndefinedReason.NoData"/>); one of them
/// constant, or made constant by the filter: <see cref="UndefinedReason.ZeroVariance"/>; lags beyond n − 1 are cut. A gap of one of two series:
/// <see cref="UndefinedReason.MissingInput"/> and its place.</para>
/// <para><b>Method.</b> Yule–Walker coefficients by Levinson and Durbin; O(n·lags).</para>
/// <para><b>Source.</b> Box and Jenkins, Time Series Analysis, 1976, ch. 11. The raw ones match R's ccf.</para>
/// </remarks>
/// <example>
/// <code>
/// var raw = CrossCorrelation.Compute([1, 5, 2, 4, 3, 6], [2, 1, 5, 2, 4, 3], new CrossCorrelationOptions { MaximumLag = 99 }).Raw;
/// Console.WriteLine(raw.Min(r =&gt; r.Lag)); // -5
/// Console.WriteLine(raw.Max(r =&gt; r.Lag)); // 5
/// </code>
/// </example>
public static class CrossCorrelation
{
    private const int Fewest = 4;

    /// <summary>The cross-correlation of two columns.</summary>
    /// <param name="first">Finite values in time order: what is thought to lead.</param>
    /// <param name="second">One for each of <paramref name="first"/>.</param>
    /// <param name="options">Lags and order; null for twelve lags.</param>
    /// <returns>Correlations by lag, raw and prewhitened.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the lengths differ.</exception>
    public static CrossCorrelationResult Compute(ReadOnlySpan<double> first, ReadOnlySpan<double> second, CrossCorrelationOptions? options = null)
    {
        Guard.SameLength(second.Length, first.Length, nameof(second), nameof(first));
        return Of(SeriesValues.Checked(first, nameof(first)), SeriesValues.Checked(second, nameof(second)), options ?? CrossCorrelationOptions.Default);
    }

    /// <summary>The cross-correlation of two series over the same periods; where one of them has a partial last period it is left out of both.</summary>
    /// <param name="first">What is thought to lead.</param>
    /// <param name="second">The other, of the same periods.</param>
    /// <param name="options">Lags and order; null for twelve lags.</param>
    /// <returns>Correlations by lag, raw and prewhitened; nothing but the place of the first gap where there is one.</returns>
    /// <exception cref="ArgumentException">A series is null, or they are not of the same periods.</exception>
    public static CrossCorrelationResult Compute(Series first, Series second, CrossCorrelationOptions? options = null)
    {
        var (x, y, gap) = SeriesPair.Of(first, second);
        return gap is null
            ? Of(x, y, options ?? CrossCorrelationOptions.Default)
            : Empty(x.Length, UndefinedReason.MissingInput) with { FirstGap = gap };
    }

    private static CrossCorrelationResult Of(double[] x, double[] y, CrossCorrelationOptions chosen)
    {
        var n = x.Length;
        var lags = Math.Min(chosen.MaximumLag, Math.Max(n - 1, 0));
        var reason = n == 0 ? UndefinedReason.NoData
            : n < Fewest ? UndefinedReason.SmallSample
            : SeriesValues.IsConstant(x) || SeriesValues.IsConstant(y) ? UndefinedReason.ZeroVariance : (UndefinedReason?)null;
        if (reason is { } why)
        {
            return Empty(n, why) with { PeriodsMissing = Math.Max(Fewest - n, 0) };
        }

        var highest = Math.Min(n - 2, chosen.MaximumOrder ?? Math.Min((int)(10 * Elementary.Log(n) / Elementary.Log(10)), n / 4));
        var coefficients = Autoregression.ByBic(x, highest);
        var raw = Lagged(x, y, lags);
        var prewhitened = coefficients.Length == 0
            ? raw
            : Lagged(Autoregression.Filtered(x, coefficients), Autoregression.Filtered(y, coefficients), Math.Min(lags, n - coefficients.Length - 1));
        if (raw.Length == 0 || prewhitened.Length == 0)
        {
            return Empty(n, UndefinedReason.ZeroVariance);
        }

        var best = prewhitened[0];
        foreach (var candidate in prewhitened)
        {
            var (size, most) = (Math.Abs(candidate.Correlation), Math.Abs(best.Correlation));
            best = size > most || (size == most && Math.Abs(candidate.Lag) < Math.Abs(best.Lag)) ? candidate : best;
        }

        return new CrossCorrelationResult
        {
            Count = n,
            Reason = null,
            Raw = FrozenList.Own(raw),
            Prewhitened = FrozenList.Own(prewhitened),
            Order = coefficients.Length,
            Coefficients = FrozenList.Own(coefficients),
            Best = best,
            LagsSearched = prewhitened.Length,
            Band = Figure.Of(NormalDistribution.TwoSidedQuantile(chosen.Level) / Math.Sqrt(n)),
        };
    }

    private static LaggedCorrelation[] Lagged(double[] x, double[] y, int lags)
    {
        var (a, b) = (Correlations.Centered(x), Correlations.Centered(y));
        var (lengthA, lengthB) = (Math.Sqrt(Correlations.Product(a, a, 0)), Math.Sqrt(Correlations.Product(b, b, 0)));
        if (!(lengthA > 0 && lengthB > 0))
        {
            return [];
        }

        var found = new double[(2 * lags) + 1];
        for (var k = -lags; k <= lags; k++)
        {
            found[k + lags] = Math.Max(-1, Math.Min(1, Correlations.Product(a, b, k) / lengthA / lengthB));
        }

        var p = Array.ConvertAll(found, c => NormalDistribution.TwoSided(c * Math.Sqrt(x.Length)));
        var adjusted = MultipleTesting.Adjust(p, MultipleTestingCorrection.Holm);
        var result = new LaggedCorrelation[found.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new LaggedCorrelation { Lag = i - lags, Correlation = found[i], PValue = p[i], AdjustedPValue = adjusted[i] };
        }

        return result;
    }

    private static CrossCorrelationResult Empty(int count, UndefinedReason reason) => new()
    {
        Count = count,
        Reason = reason,
        Raw = [],
        Prewhitened = [],
        Order = 0,
        Coefficients = [],
        Best = null,
        LagsSearched = 0,
        Band = Figure.Undefined<double>(reason),
    };
}
