using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The mean change of the same customers: paired t test with interval and effect.</summary>
/// <remarks>
/// <para><b>Formula.</b> dᵢ = xᵢ − yᵢ; t = d̄/(s_d/√n) with n − 1 degrees of freedom; effect d_z = d̄/s_d.</para>
/// <para><b>Units.</b> The difference in the unit of the values; d_z has none; p-value two-sided.</para>
/// <para><b>Domain.</b> Finite pairs; incomplete pairs are the caller's to take out.</para>
/// <para><b>Edge cases.</b> No pair: undefined, <see cref="UndefinedReason.NoData"/>. One pair: the difference without test,
/// <see cref="UndefinedReason.SmallSample"/>. All
/// differences alike: the difference without test, <see cref="UndefinedReason.ZeroVariance"/>. A difference beyond the largest double: undefined,
/// <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> The moments of the differences, two passes.</para>
/// <para><b>Source.</b> Student, Biometrika 6, 1908; J. Cohen, Statistical Power Analysis, 1988, for d_z. Matches R's t.test(paired = TRUE).</para>
/// </remarks>
public static class PairedDifference
{
    /// <summary>Compares pairs.</summary>
    /// <param name="first">Finite values.</param>
    /// <param name="second">Finite values, each the partner of the one in <paramref name="first"/>.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>First less second with its interval, the t test, and the effect.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the lengths differ, or the level is outside (0, 1).</exception>
    public static PairedDifferenceResult Compute(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(first, nameof(first));
        Guard.AllFinite(second, nameof(second));
        Guard.SameLength(second.Length, first.Length, nameof(second), nameof(first));
        Guard.Between(level, 0, 1);
        var differences = new double[first.Length];
        for (var i = 0; i < first.Length; i++)
        {
            differences[i] = first[i] - second[i];
            if (double.IsInfinity(differences[i]))
            {
                return Undefined(first.Length, UndefinedReason.Overflow, Estimate.Undefined(UndefinedReason.Overflow, level, IntervalMethod.StudentT));
            }
        }

        var moments = Moments.Compute(differences, level);
        UndefinedReason? reason = moments.StandardDeviation.Value is { } s ? s > 0 ? null : UndefinedReason.ZeroVariance : moments.StandardDeviation.Reason;
        if (reason is { } missing)
        {
            return Undefined(first.Length, missing, moments.Mean.Value is { } mean
                ? Estimate.WithoutInterval(mean, missing, level, IntervalMethod.StudentT)
                : Estimate.Undefined(missing, level, IntervalMethod.StudentT));
        }

        var effect = moments.Mean.Value!.Value / moments.StandardDeviation.Value!.Value;
        return new PairedDifferenceResult
        {
            Count = first.Length,
            Headline = moments.Mean,
            Test = TestResult.Student(effect * Math.Sqrt(first.Length), first.Length - 1),
            CohenDz = Figures.Finite(effect),
        };
    }

    private static PairedDifferenceResult Undefined(int count, UndefinedReason reason, Estimate difference) => new()
    {
        Count = count,
        Headline = difference,
        Test = TestResult.Undefined(reason),
        CohenDz = Figure.Undefined<double>(reason),
    };
}
