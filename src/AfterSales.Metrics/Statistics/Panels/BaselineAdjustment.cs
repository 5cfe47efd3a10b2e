using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Effect adjusted for the value before (CUPED, analysis of covariance): most of what differs between customers differed already.</summary>
/// <remarks>
/// <para><b>Formula.</b> θ = Σ within arms (x − x̄)(y − ȳ)/Σ within arms (x − x̄)²; adjusted (ȳ₁ − ȳ₀) − θ(x̄₁ − x̄₀), error √(s₁²/n₁ + s₀²/n₀) of y − θx.
/// Interacted: the coefficient of T in y on T, x − x̄ and T(x − x̄), HC2.</para>
/// <para><b>Units.</b> The unit of the values.</para>
/// <para><b>Domain.</b> One value before and one after of each unit, finite.</para>
/// <para><b>Edge cases.</b> Fewer than two units in an arm: undefined, <see cref="UndefinedReason.SmallSample"/>. The value before does not vary within arms:
/// adjusted undefined, <see cref="UndefinedReason.ZeroVariance"/>, the plain difference stands. Two units in an arm: the interacted effect without error,
/// <see cref="UndefinedReason.SmallSample"/>, as they determine their own line.</para>
/// <para><b>Method.</b> Plain sums; <see cref="LinearRegression"/> for the interacted form. Degrees of freedom by Satterthwaite for the first two.</para>
/// <para><b>Source.</b> A. Deng, Y. Xu, R. Kohavi and T. Walker, WSDM 2013; W. Lin, Annals of Applied Statistics 7, 2013.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = BaselineAdjustment.Compute([13, 15, 17, 2, 4, 6], [4, 5, 6, 1, 2, 3], [true, true, true, false, false, false]);
/// Console.WriteLine((result.Unadjusted.Effect.Value, result.Slope.Value)); // (11, 2)
/// Console.WriteLine(result.Adjusted.Effect.Value); // 5
/// Console.WriteLine(result.Interacted.Effect.Value); // 5.000000000000001
/// </code>
/// </example>
public static class BaselineAdjustment
{
    /// <summary>The effect with and without adjustment.</summary>
    /// <param name="after">The figure of each unit after.</param>
    /// <param name="before">The figure of each unit before.</param>
    /// <param name="treated">Whether each unit had the programme.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The plain, the adjusted and the interacted effect.</returns>
    /// <exception cref="ArgumentException">A value is not finite, lengths differ, or the level is outside (0, 1).</exception>
    public static BaselineAdjustmentResult Compute(
        ReadOnlySpan<double> after, ReadOnlySpan<double> before, ReadOnlySpan<bool> treated, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(after, nameof(after));
        Guard.AllFinite(before, nameof(before));
        Guard.SameLength(before.Length, after.Length, nameof(before), nameof(after));
        Guard.SameLength(treated.Length, after.Length, nameof(treated), nameof(after));
        Guard.Between(level, 0, 1);
        var isTreated = treated.ToArray();
        var (y1, y0) = Arms(after.ToArray(), isTreated);
        var (x1, x0) = Arms(before.ToArray(), isTreated);
        if (y1.Length < 2 || y0.Length < 2)
        {
            var none = ImpactEffect.Undefined(UndefinedReason.SmallSample, level);
            return new BaselineAdjustmentResult
            {
                Unadjusted = none,
                Slope = Figure.Undefined<double>(UndefinedReason.SmallSample),
                Adjusted = none,
                Interacted = none
            };
        }

        var slope = Slope(y1, y0, x1, x0);
        return new BaselineAdjustmentResult
        {
            Unadjusted = Difference(y1, y0, level),
            Slope = slope,
            Adjusted = slope.Value is { } theta
                ? Rest(y1, x1, theta) is { } treatedRest && Rest(y0, x0, theta) is { } otherRest
                    ? Difference(treatedRest, otherRest, level)
                    : ImpactEffect.Undefined(UndefinedReason.Overflow, level)
                : ImpactEffect.Undefined(slope.Reason!.Value, level),
            Interacted = slope.Value is null ? ImpactEffect.Undefined(slope.Reason!.Value, level)
                : Interacted(after.ToArray(), before.ToArray(), isTreated, Math.Min(y1.Length, y0.Length), level),
        };
    }

    private static (double[] Treated, double[] Others) Arms(double[] values, bool[] treated)
        => ([.. values.Where((_, i) => treated[i])], [.. values.Where((_, i) => !treated[i])]);

    private static Figure<double> Slope(double[] y1, double[] y0, double[] x1, double[] x0)
    {
        var exponent = Math.Max(Scaling.Exponent(x1), Scaling.Exponent(x0));
        var own = Math.Max(Scaling.Exponent(y1), Scaling.Exponent(y0));
        var (product, square) = (0.0, 0.0);
        foreach (var (y, x) in new[] { (y1, x1), (y0, x0) })
        {
            var (ys, xs) = (Scaling.Down(y, own), Scaling.Down(x, exponent));
            var (meanY, meanX) = (Moments.Mean(ys), Moments.Mean(xs));
            product += xs.Select((v, i) => (v - meanX) * (ys[i] - meanY)).Sum();
            square += Moments.SumOfSquares(xs, meanX);
        }

        return square > 1e-28 ? Figures.Finite(Scaling.Up(product / square, own - exponent)) : Figure.Undefined<double>(UndefinedReason.ZeroVariance);
    }

    // y − θx; null where it leaves the range of double.
    private static double[]? Rest(double[] y, double[] x, double theta)
    {
        double[] rest = [.. y.Select((value, i) => value - (theta * x[i]))];
        return Array.TrueForAll(rest, value => !double.IsNaN(value) && !double.IsInfinity(value)) ? rest : null;
    }

    private static ImpactEffect Difference(double[] treated, double[] others, double level)
    {
        var welch = MeanDifference.Compute(treated, others, level);
        var value = welch.Headline.Value;
        return value is not { } difference ? ImpactEffect.Undefined(UndefinedReason.Overflow, level)
            : welch.Welch.Statistic.Value is { } t && t != 0
                ? ImpactEffect.Of(difference, Math.Abs(difference / t), welch.Welch.DegreesOfFreedom.Value!.Value, level)
            : welch.Headline.Upper is { } upper && welch.Welch.DegreesOfFreedom.Value is { } df
                ? ImpactEffect.Of(difference, (upper - difference) / StudentTDistribution.TwoSidedQuantile(level, df), df, level)
            : ImpactEffect.WithoutError(difference, UndefinedReason.ZeroVariance, level);
    }

    private static ImpactEffect Interacted(double[] after, double[] before, bool[] treated, int smallest, double level)
    {
        // Near 1 by powers of two: no difference from the mean leaves the doubles, and the effect's digits are the same.
        var own = Scaling.Exponent(after);
        var x = Scaling.Down(before, Scaling.Exponent(before));
        var mean = Moments.Mean(x);
        double[] centered = [.. x.Select(value => value - mean)];
        var fit = LinearRegression.Fit(
            new LinearRegressionInput
            {
                Response = Scaling.Down(after, own),
                Predictors = [FrozenList.Copy(treated.Select(t => t ? 1.0 : 0)), FrozenList.Own(centered),
                    FrozenList.Copy(centered.Select((value, i) => treated[i] ? value : 0))],
            },
            new LinearRegressionOptions { Covariance = RegressionCovariance.Hc2, Level = level });
        var term = fit.Terms[1];
        if (term.Coefficient.Value is not { } coefficient)
        {
            return ImpactEffect.Undefined(UndefinedReason.Singular, level);
        }

        return Figures.Finite(Scaling.Up(coefficient, own)).Value is not { } value ? ImpactEffect.Undefined(UndefinedReason.Overflow, level)
            : smallest < 3 || term.StandardError.Value is not { } scaled ? ImpactEffect.WithoutError(value, UndefinedReason.SmallSample, level)
            : Figures.Finite(Scaling.Up(scaled, own)).Value is not { } error ? ImpactEffect.WithoutError(value, UndefinedReason.Overflow, level)
            : ImpactEffect.Of(value, error, fit.DegreesOfFreedom, level);
    }
}
