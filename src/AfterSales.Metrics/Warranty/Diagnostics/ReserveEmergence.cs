using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Actual against expected: the next diagonal beside what the chain ladder foretold of it, with its one-step error.</summary>
/// <remarks>
/// <para><b>Formula.</b> Expected increment C(f − 1); variance C²(σ²/C^α + se²). The total adds variances of the process, and of each age once the
/// error of its
/// factor: origins of one age share it and covary.</para>
/// <para><b>Units.</b> Those of the triangle; z in standard errors.</para>
/// <para><b>Domain.</b> One next cumulative amount for each origin, null where there is none.</para>
/// <para><b>Edge cases.</b> An origin at the last age, without amount, or without next amount is left out. No factor: expected is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; no σ: its error, <see cref="UndefinedReason.SmallSample"/>. Error 0: z is undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>. No origin: totals 0, z undefined.</para>
/// <para><b>Method.</b> One step of Mack's recursion.</para>
/// <para><b>Source.</b> T. Mack, ASTIN Bulletin 29, 1999.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 160], [100, 170, null], [100, null, null]]);
/// var result = ReserveEmergence.Compute(paid, next: [null, 180, 165]);
/// Console.WriteLine($"expected {result.Total.Expected:F1}, actual {result.Total.Actual:F1} thousand EUR"); // expected 71.3, actual 75.0 thousand EUR
/// Console.WriteLine($"z of the youngest year {result.Origins[1].Z:F2}"); // z of the youngest year 0.29
/// </code>
/// </example>
public static class ReserveEmergence
{
    /// <summary>Compares the next diagonal.</summary>
    /// <param name="triangle">The cumulative amounts before it.</param>
    /// <param name="next">For each origin the next cumulative amount; null where there is none.</param>
    /// <param name="options">Weights and last σ; null for Mack's.</param>
    /// <returns>The comparison by origin and of all.</returns>
    /// <exception cref="ArgumentException">An argument is null, the numbers differ, or an amount is not finite.</exception>
    public static ReserveEmergenceResult Compute(DevelopmentTriangle triangle, IReadOnlyList<double?> next, ChainLadderOptions? options = null)
    {
        var chosen = options ?? ChainLadderOptions.Default;
        Guard.SameLength(Guard.NotNull(next).Count, Guard.NotNull(triangle).Origins, nameof(next), "the origins");
        var kernel = new DevelopmentKernel(triangle, chosen.Weighting, chosen.LastSigma);
        var rows = new List<OriginEmergence>();
        var (expected, actual, process, shared) = (0d, 0d, 0d, new double[kernel.Factor.Length]);
        for (var i = 0; i < next.Count; i++)
        {
            var k = triangle.Latest[i];
            if (next[i] is not { } value || k < 0 || k >= kernel.Factor.Length)
            {
                continue;
            }

            var amount = triangle.At(i, k);
            var size = Math.Abs(amount);
            var increment = amount * (kernel.Factor[k] - 1);
            var variance = kernel.Sigma[k] * kernel.Sigma[k] * (kernel.Alpha switch { 0 => size * size, 1 => size, _ => 1 });
            var error = size * kernel.Error[k];
            rows.Add(Row(i, k, increment, Guard.Finite(value, nameof(next)) - amount, Math.Sqrt(variance + (error * error)), kernel.Pairs[k]));
            (expected, actual, process) = (expected + increment, actual + (value - amount), process + variance);
            shared[k] += amount;
        }

        var parameter = 0d;
        for (var k = 0; k < shared.Length; k++)
        {
            parameter += shared[k] == 0 ? 0 : shared[k] * kernel.Error[k] * (shared[k] * kernel.Error[k]);
        }

        return new ReserveEmergenceResult
        {
            Origins = FrozenList.Own(rows.ToArray()),
            Total = Row(null, null, expected, actual, Math.Sqrt(process + parameter), rows.Min(row => (int?)kernel.Pairs[row.Age!.Value]) ?? 2)
        };
    }

    private static OriginEmergence Row(int? origin, int? age, double expected, double actual, double error, int pairs)
    {
        var reason = pairs == 0 ? UndefinedReason.ZeroDenominator : UndefinedReason.SmallSample;
        var (mean, deviation) = (ChainLadder.Named(expected, reason), ChainLadder.Named(error, reason));
        var difference = mean.Value is { } known ? Figures.Finite(actual - known) : mean;
        return new OriginEmergence
        {
            Origin = origin,
            Age = age,
            Expected = mean,
            Actual = Figures.Finite(actual),
            Difference = difference,
            StandardError = deviation,
            Z = difference.Value is not { } d ? difference : deviation.Value is not { } e ? deviation : e == 0
                ? new Figure<double>(UndefinedReason.ZeroVariance) : Figures.Finite(d / e),
        };
    }
}
