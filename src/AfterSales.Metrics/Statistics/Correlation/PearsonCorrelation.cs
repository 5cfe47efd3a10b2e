namespace AfterSales.Metrics.Statistics;

/// <summary>Pearson's correlation: how close two measures lie to a straight line.</summary>
/// <remarks>
/// <para><b>Formula.</b> r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)²·Σ(y − ȳ)²); t = r√((n − 2)/(1 − r²)); interval tanh(artanh r ± z/√(n − 3)).</para>
/// <para><b>Units.</b> r lies in −1 … 1.</para>
/// <para><b>Domain.</b> Finite pairs; in the form with nulls a pair with a missing half is left out and counted (pairwise deletion).</para>
/// <para><b>Edge cases.</b> No pair: undefined, <see cref="UndefinedReason.NoData"/>; one: <see cref="UndefinedReason.SmallSample"/>. A constant column:
/// undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>. Two pairs: r without test; three: test without interval, <see cref="UndefinedReason.SmallSample"/>. A line
/// perfect to the last digit of r: p is 0, t undefined,
/// <see cref="UndefinedReason.Unbounded"/>, the interval is r alone.</para>
/// <para><b>Method.</b> Columns brought near 1 by a power of two, two passes, the rounding of the means taken out, r held inside −1 … 1 (MathNet's can exceed
/// it). p from the tail itself, good to
/// 1e-300.</para>
/// <para><b>Source.</b> R. A. Fisher, Biometrika 10, 1915. Matches R's cor.test.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = PearsonCorrelation.Compute([1, null, 3, 4, 9], [2, 5, null, 4, 1]);
/// Console.WriteLine((result.Count, result.Missing)); // (3, 2)
/// </code>
/// </example>
public static class PearsonCorrelation
{
    /// <summary>The correlation of two columns.</summary>
    /// <param name="x">Finite values.</param>
    /// <param name="y">One finite value for each of <paramref name="x"/>.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The coefficient with its interval and tests.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the lengths differ, or the level is outside (0, 1).</exception>
    public static CorrelationResult Compute(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double level = Estimate.DefaultLevel) => Of(x, y, 0, level);

    /// <summary>The correlation of the complete pairs of two columns.</summary>
    /// <param name="x">Finite values; null where missing.</param>
    /// <param name="y">One for each of <paramref name="x"/>.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The coefficient with its interval and tests, and how many pairs were incomplete.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the lengths differ, or the level is outside (0, 1).</exception>
    public static CorrelationResult Compute(ReadOnlySpan<double?> x, ReadOnlySpan<double?> y, double level = Estimate.DefaultLevel)
    {
        var pairs = CompletePairs.Of(x, y);
        return Of(pairs.X, pairs.Y, pairs.Missing, level);
    }

    private static CorrelationResult Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int missing, double level)
    {
        if (CompletePairs.WithoutAnswer(x, y, missing, level) is { } undefined)
        {
            return undefined;
        }

        return CompletePairs.Tested(CompletePairs.Coefficient(x, y), x.Length, missing, level, 1 / Math.Sqrt(x.Length - 3.0));
    }
}
