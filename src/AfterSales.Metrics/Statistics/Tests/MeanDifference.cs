using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Compares the means of two independent groups: Welch, Student, the ratio of variances, and how large the difference is.</summary>
/// <remarks>
/// <para><b>Formula.</b> Welch: t = (x̄ − ȳ)/√(s₁²/n₁ + s₂²/n₂), degrees of freedom by Satterthwaite. Student: with the pooled variance
/// s² = ((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2). Cohen's d = (x̄ − ȳ)/s; Hedges's g = J·d with J = Γ(ν/2)/(√(ν/2)·Γ((ν − 1)/2)), ν = n₁ + n₂ − 2.
/// F = s₁²/s₂², two-sided p = 2·min(both tails). Cliff's δ = P(X &gt; Y) − P(X &lt; Y).</para>
/// <para><b>Units.</b> The difference in the unit of the values; d, g and δ have none, δ lies in −1 … 1; p-values two-sided.</para>
/// <para><b>Domain.</b> Finite values. For the same customers twice see <see cref="PairedDifference"/>.</para>
/// <para><b>Edge cases.</b> An empty group: all undefined, <see cref="UndefinedReason.NoData"/>. A group of one: Welch undefined,
/// <see cref="UndefinedReason.SmallSample"/>, Student
/// stands from three values on; g needs ν ≥ 2. Both groups without spread: tests, d and g undefined, <see cref="UndefinedReason.ZeroVariance"/>; δ
/// stands.</para>
/// <para><b>Method.</b> Values brought near 1 by a power of two; two-pass variances; the means with what their rounding left out;
/// J by Stirling's series, so that large samples keep its digits; δ by one
/// sort and a merge, O(n log n).</para>
/// <para><b>Source.</b> B. L. Welch, Biometrika 34, 1947; L. V. Hedges, J. Educational Statistics 6, 1981; N. Cliff, Psychological Bulletin 114, 1993.
/// Matches R's t.test and
/// var.test.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = MeanDifference.Compute(first: [5, 7, 6, 8], second: [9, 10, 8, 11]);
/// Console.WriteLine($"{result.Headline:F1} days, p = {result.Welch.PValue:F3}"); // -3.0 [-5.2, -0.8] days, p = 0.017
/// Console.WriteLine($"Cohen's d {result.CohenD:F2}"); // Cohen's d -2.32
/// </code>
/// </example>
public static class MeanDifference
{
    /// <summary>Compares two groups.</summary>
    /// <param name="first">Finite values.</param>
    /// <param name="second">Finite values.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>First less second with Welch's interval, the tests, and the effect sizes.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside (0, 1).</exception>
    public static MeanDifferenceResult Compute(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(first, nameof(first));
        Guard.AllFinite(second, nameof(second));
        Guard.Between(level, 0, 1);
        if (first.IsEmpty || second.IsEmpty)
        {
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new MeanDifferenceResult
            {
                FirstCount = first.Length,
                SecondCount = second.Length,
                Headline = Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.StudentT),
                Welch = TestResult.Undefined(UndefinedReason.NoData),
                Student = TestResult.Undefined(UndefinedReason.NoData),
                VarianceRatio = TestResult.Undefined(UndefinedReason.NoData),
                CohenD = none,
                HedgesG = none,
                CliffDelta = none,
            };
        }

        // Near 1 by one power of two; every test and effect is free of the unit, and the difference goes back to it.
        var exponent = Math.Max(Scaling.Exponent(first), Scaling.Exponent(second));
        var (a, b) = (Scaling.Down(first, exponent), Scaling.Down(second, exponent));
        var (n1, n2) = ((double)first.Length, (double)second.Length);
        var (mean1, mean2) = (Moments.Mean(a), Moments.Mean(b));
        var (ss1, ss2) = (Moments.SumOfSquares(a, mean1), Moments.SumOfSquares(b, mean2));
        var (v1, v2) = (ss1 / (n1 - 1) / n1, ss2 / (n2 - 1) / n2);
        var difference = mean1 - mean2 + (Moments.MeanRest(a, mean1) - Moments.MeanRest(b, mean2));
        var df = n1 + n2 - 2;
        var pooled = (ss1 + ss2) / df;
        var isWelchSmall = n1 < 2 || n2 < 2;
        UndefinedReason? welchReason = isWelchSmall ? UndefinedReason.SmallSample : v1 + v2 > 0 ? null : UndefinedReason.ZeroVariance;
        UndefinedReason? pooledReason = df < 1 ? UndefinedReason.SmallSample : pooled > 0 ? null : UndefinedReason.ZeroVariance;
        var shares = (First: v1 / (v1 + v2), Second: v2 / (v1 + v2));
        var welchDf = 1 / ((shares.First * shares.First / (n1 - 1)) + (shares.Second * shares.Second / (n2 - 1)));
        var d = difference / Math.Sqrt(pooled);
        return new MeanDifferenceResult
        {
            FirstCount = first.Length,
            SecondCount = second.Length,
            Headline = welchReason is { } reason
                ? Figures.WithoutInterval(Scaling.Up(difference, exponent), reason, level, IntervalMethod.StudentT)
                : Figures.Interval(
                    Scaling.Up(difference, exponent), Scaling.Up(StudentTDistribution.TwoSidedQuantile(level, welchDf) * Math.Sqrt(v1 + v2), exponent), level,
                    IntervalMethod.StudentT),
            Welch = welchReason is { } w ? TestResult.Undefined(w) : TestResult.Student(difference / Math.Sqrt(v1 + v2), welchDf),
            Student = pooledReason is { } s ? TestResult.Undefined(s) : TestResult.Student(d / Math.Sqrt((1 / n1) + (1 / n2)), df),
            VarianceRatio = isWelchSmall ? TestResult.Undefined(UndefinedReason.SmallSample) : Variances(ss1 / (n1 - 1), ss2 / (n2 - 1), n1 - 1, n2 - 1),
            CohenD = pooledReason is { } p ? Figure.Undefined<double>(p) : Figures.Finite(d),
            HedgesG = pooledReason is { } g ? Figure.Undefined<double>(g)
                : df < 2 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figures.Finite(d * HedgesFactor(df)),
            CliffDelta = Figures.Finite(Ranking.Dominance(first, second)),
        };
    }

    private static TestResult Variances(double first, double second, double df1, double df2)
    {
        if (second == 0)
        {
            return TestResult.Undefined(first == 0 ? UndefinedReason.ZeroVariance : UndefinedReason.ZeroDenominator);
        }

        var test = TestResult.F(first / second, df1, df2);
        return test with
        {
            PValue = test.Statistic.Select(f => Math.Min(1, 2 * Math.Min(FDistribution.Survival(f, df1, df2), FDistribution.Cumulative(f, df1, df2)))),
        };
    }

    /// <summary>
    /// Γ(a)/(√a·Γ(b)) with a = ν/2, b = a − ½: by Stirling's formula for both, its logarithm is (b − ½)ln(a/b) − ½ + δ(a) − δ(b), without large terms.
    /// </summary>
    private static double HedgesFactor(double df)
    {
        var b = (df - 1) / 2;
        return Elementary.Exp(((b - 0.5) * Elementary.Log1P(0.5 / b)) - 0.5 + StirlingSeries.Error(df / 2) - StirlingSeries.Error(b));
    }
}
