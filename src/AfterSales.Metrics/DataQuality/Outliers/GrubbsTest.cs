using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Grubbs' test: whether the value farthest from the mean is an outlier of a normal sample.</summary>
/// <remarks>
/// <para><b>Formula.</b> G = max|x − x̄|/s against (n − 1)/√n·√(t²/(n − 2 + t²)), t the quantile 1 − α/(2n) with n − 2 degrees of freedom.</para>
/// <para><b>Units.</b> None.</para>
/// <para><b>Domain.</b> A normal sample but for one value at most; null where a value is missing.</para>
/// <para><b>Edge cases.</b> Fewer than three values: undefined, <see cref="UndefinedReason.SmallSample"/>. All alike: <see
/// cref="UndefinedReason.ZeroVariance"/>.
/// Of equally far values the first. Two outliers hide each other: use <see cref="GeneralizedEsd"/>.</para>
/// <para><b>Method.</b> Two-pass mean and standard deviation; two-sided.</para>
/// <para><b>Source.</b> F. Grubbs, Technometrics 11, 1969.</para>
/// </remarks>
/// <example>
/// <code>
/// var test = GrubbsTest.Compute([8, 9, 10, 9, 8, 10, 9, 25]);
/// Console.WriteLine($"value {test.Position}: G = {test.Statistic:F2}, critical {test.Critical:F2}"); // value 7: G = 2.45, critical 2.13
/// </code>
/// </example>
public static class GrubbsTest
{
    /// <summary>The test.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <param name="significance">α: the chance of flagging a clean sample.</param>
    /// <returns>Statistic, critical value and verdict.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or α is not strictly between 0 and 1.</exception>
    public static OutlierTestStep Compute(IReadOnlyList<double?> values, double significance = 0.05)
    {
        Guard.Between(significance, 0, 1);
        var present = new PresentNumbers(values, nameof(values));
        return DeviateKernel.Steps(present, 1, significance) is { Count: > 0 } steps ? steps[0] : new OutlierTestStep
        {
            Position = null,
            Statistic = Figure.Undefined<double>(DeviateKernel.Reason(present)),
            Critical = Figure.Undefined<double>(DeviateKernel.Reason(present)),
        };
    }
}
