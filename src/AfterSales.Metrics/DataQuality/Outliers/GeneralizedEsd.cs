using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Generalized extreme studentized deviate test (GESD, Rosner's test): how many outliers a normal sample has, up to a stated number.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rᵢ = max|x − x̄|/s of what i − 1 removals leave, against λᵢ = (n − i)t/√((n − i − 1 + t²)(n − i + 1)), t the quantile 1 −
/// α/(2(n − i + 1))
/// with n − i − 1 degrees of freedom; the outliers are the first i values, i the largest with Rᵢ &gt; λᵢ.</para>
/// <para><b>Units.</b> None.</para>
/// <para><b>Domain.</b> A normal sample but for the outliers; the test is accurate from about 25 values on.</para>
/// <para><b>Edge cases.</b> Removals end where fewer than three values or no spread is left. A later Rᵢ may exceed its λᵢ after an earlier one did
/// not: outliers do
/// not hide each other. Of equally far values the first goes.</para>
/// <para><b>Method.</b> Two-pass mean and standard deviation each step.</para>
/// <para><b>Source.</b> B. Rosner, Technometrics 25, 1983; NIST/SEMATECH e-handbook, 1.3.5.17.3.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(GeneralizedEsd.Compute([.. Enumerable.Range(0, 30).Select(i =&gt; (double?)(i % 7)), 40, 41], 5).Outliers.Count); // 2
/// </code>
/// </example>
public static class GeneralizedEsd
{
    /// <summary>The test.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <param name="mostOutliers">The most outliers looked for; the work grows with it times the number of values.</param>
    /// <param name="significance">α: the chance of flagging a clean sample.</param>
    /// <returns>Every step and the outliers.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, the number is outside 1 to 10,000, or α is not strictly between 0
    /// and 1.</exception>
    public static GeneralizedEsdResult Compute(IReadOnlyList<double?> values, int mostOutliers, double significance = 0.05)
    {
        Guard.InRange(mostOutliers, 1, 10_000);
        Guard.Between(significance, 0, 1);
        var steps = DeviateKernel.Steps(new PresentNumbers(values, nameof(values)), mostOutliers, significance);
        var count = steps.FindLastIndex(step => step.IsBeyond) + 1;
        return new GeneralizedEsdResult { Steps = steps, Outliers = [.. steps.Take(count).Select(step => step.Position!.Value)] };
    }
}
