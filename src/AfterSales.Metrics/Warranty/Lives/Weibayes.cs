using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Weibayes: a Weibull whose shape is known, from few failures or none. With shape 1 the exponential with its exact χ² limits.</summary>
/// <remarks>
/// <para><b>Formula.</b> T = Σt^β over all units, r failures: scale = (T/r)^(1/β). Limits of a test ended by time: lower (2T/χ²(1 − α, 2r +
/// 2))^(1/β), upper
/// (2T/χ²(α, 2r))^(1/β).</para>
/// <para><b>Units.</b> Those of the ages.</para>
/// <para><b>Domain.</b> Failures at positive ages, suspensions at ages not negative; a shape from experience.</para>
/// <para><b>Edge cases.</b> No failure: no estimate and no upper limit, <see cref="UndefinedReason.Unbounded"/>; the lower limits always stand. No
/// time at risk at all:
/// <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> Ages are divided by the largest one before they are raised.</para>
/// <para><b>Source.</b> R. B. Abernethy, The new Weibull handbook; χ² limits: B. Epstein and M. Sobel, JASA 48, 1953.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = Weibayes.Compute([10, 30], [60], 1);
/// Console.WriteLine(result.Scale.Value); // 50.00000000000001
/// Console.WriteLine((result.ScaleLower.Value, result.ScaleUpper.Value)); // (13.841428806223217, 412.8660991071337)
/// </code>
/// </example>
public static class Weibayes
{
    /// <summary>Scale and Bp life with their limits.</summary>
    /// <param name="failures">Ages at failure; positive.</param>
    /// <param name="suspensions">Ages of the units still alive; not negative.</param>
    /// <param name="shape">The shape; positive.</param>
    /// <param name="options">Level and Bp; null for 95 % and B10.</param>
    /// <returns>The estimates.</returns>
    /// <exception cref="ArgumentException">An age or the shape is outside its range.</exception>
    public static WeibayesResult Compute(ReadOnlySpan<double> failures, ReadOnlySpan<double> suspensions, double shape, LifeFitOptions? options = null)
    {
        var chosen = options ?? LifeFitOptions.Default;
        Guard.Positive(shape);
        var largest = Math.Max(Largest(failures, nameof(failures)), Largest(suspensions, nameof(suspensions)));
        for (var i = 0; i < failures.Length; i++)
        {
            Guard.Positive(failures[i], nameof(failures));
        }

        var total = Sum(failures, largest, shape) + Sum(suspensions, largest, shape);
        var r = failures.Length;
        var isEmpty = !(total > 0);
        var alpha = Math.Min(1 - chosen.Level, 1 - 1.2e-16);
        var none = new Figure<double>(isEmpty ? UndefinedReason.NoData : UndefinedReason.Unbounded);
        var scale = isEmpty || r == 0 ? none : Root(total / r);
        var lower = isEmpty ? none : Root(2 * total / ChiSquaredDistribution.InverseSurvival(TailShare.Of(alpha), (2 * r) + 2));
        var upper = isEmpty || r == 0 ? none : Root(2 * total / ChiSquaredDistribution.Quantile(TailShare.Of(alpha), 2 * r));
        var oneSided = isEmpty ? none : Root(2 * total / ChiSquaredDistribution.InverseSurvival(alpha, (2 * r) + 2));
        var factor = Elementary.Exp(Elementary.Log(-Elementary.Log1P(-chosen.Share)) / shape);
        return new WeibayesResult
        {
            Failures = r,
            Units = r + suspensions.Length,
            Scale = scale,
            ScaleLower = lower,
            ScaleUpper = upper,
            ScaleLowerOneSided = oneSided,
            Life = Times(scale),
            LifeLower = Times(lower),
            LifeUpper = Times(upper),
            LifeLowerOneSided = Times(oneSided),
        };

        Figure<double> Root(double ratio) => Figures.Finite(largest * Elementary.Exp(Elementary.Log(ratio) / shape));

        Figure<double> Times(Figure<double> age) => age.Value is { } value ? Figures.Finite(value * factor) : age;
    }

    private static double Largest(ReadOnlySpan<double> ages, string name)
    {
        var largest = 0d;
        foreach (var age in Guard.NoneNegative(ages, name))
        {
            largest = Math.Max(largest, age);
        }

        return largest;
    }

    private static double Sum(ReadOnlySpan<double> ages, double largest, double shape)
    {
        var sum = 0d;
        foreach (var age in ages)
        {
            sum += age > 0 ? Elementary.Exp(shape * (Elementary.Log(age) - Elementary.Log(largest))) : 0;
        }

        return sum;
    }
}
