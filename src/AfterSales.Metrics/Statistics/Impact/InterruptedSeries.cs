using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Interrupted time series (segmented regression): did the figure change when the programme started, beyond its trend and season?</summary>
/// <remarks>
/// <para><b>Formula.</b> y = b₀ + b₁t + b₂D + b₃D(t − t₀ + 1) + season, t = 1, 2, …, D = 1 from t₀ on. Effect in period s after the start b₂ + b₃s; average
/// and sum over the periods present after; counterfactual without the terms of D. Fourier season: sin and cos of 2πkt/length, k = 1 … harmonics; dummies:
/// one for each place but the first. Prais–Winsten: errors e_t = ρe_(t−1) + u_t, ρ = Σe_t e_(t−1)/Σe²_(t−1), first row times √(1 − ρ²), iterated until ρ
/// stays; variance that of u. Newey–West: weights 1 − d/(L + 1) by the distance d in periods, times n/(n − k). Student's t with n − k degrees of
/// freedom.</para>
/// <para><b>Units.</b> The unit of the series; slopes for one period.</para>
/// <para><b>Domain.</b> One value a period, null where it is missing; the first period after counts from 1.</para>
/// <para><b>Edge cases.</b> No value: undefined, <see cref="UndefinedReason.NoData"/>. Fewer than three periods before or two after, or no more periods than
/// coefficients: <see cref="UndefinedReason.SmallSample"/>. Columns that determine each other: <see cref="UndefinedReason.Singular"/>. Nothing left to
/// estimate an error from, as in a constant series: values without errors, <see cref="UndefinedReason.ZeroVariance"/>. ρ of 1 or beyond:
/// <see cref="UndefinedReason.OutsideDomain"/>. Over a gap of g periods ρ^g is left, and Durbin and Watson's statistic is undefined,
/// <see cref="UndefinedReason.MissingInput"/>. A counterfactual mean of zero: the relative effect is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Orthogonal decomposition. Rejections of a true null at nominal 5 %, 24 + 12 months, autocorrelation 0, 0.3 and 0.5: least squares 4,
/// 14, 25; Newey–West 13, 18, 24; Prais–Winsten 8, 11, 15. None is clean: the placebo dates stand beside. What is found is no cause by itself: see
/// <see cref="ImpactDesign.InterruptedSeries"/>.</para>
/// <para><b>Source.</b> A. Wagner et al., J. Clinical Pharmacy 27, 2002; S. Prais and C. Winsten 1954; W. Newey and K. West 1987. Matches R's NeweyWest
/// without prewhitening and statsmodels' GLSAR.</para>
/// </remarks>
/// <example>
/// <code>
/// double?[] hours = [20, 22, 21, 23, 22, 24, 16, 15, 17, 15, 16, 14];
/// var options = new InterruptedSeriesOptions { Effect = InterventionEffect.Level, Errors = InterruptedErrors.NeweyWest };
/// var result = InterruptedSeries.Compute(hours, firstAfter: 7, options);
/// Console.WriteLine($"{result.Before} months before, {result.After} after"); // 6 months before, 6 after
/// Console.WriteLine($"effect {result.Average.Effect:F1} h a repair"); // effect -7.6 [-10.4, -4.8] h a repair
/// </code>
/// </example>
public static partial class InterruptedSeries
{
    private const int LeastBefore = 3;

    private const int LeastAfter = 2;

    private const int LeastPlacebos = 4;

    /// <summary>The effect of an intervention.</summary>
    /// <param name="values">One value a period; null where it is missing.</param>
    /// <param name="firstAfter">The first period after the intervention, counted from 1.</param>
    /// <param name="options">How; null for <see cref="InterruptedSeriesOptions.Default"/>.</param>
    /// <returns>The effect at the start, at the end, on average and in sum, with the counterfactual.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the first period is below 1.</exception>
    public static InterruptedSeriesResult Compute(ReadOnlySpan<double?> values, int firstAfter, InterruptedSeriesOptions? options = null)
    {
        Check(values, firstAfter);
        options ??= InterruptedSeriesOptions.Default;
        return Of(new InterruptedDesign(values, firstAfter, options), firstAfter, options);
    }

    /// <summary>The same analysis at every date inside the history before: where the true date ranks among those on which nothing happened.</summary>
    /// <param name="values">One value a period; null where it is missing.</param>
    /// <param name="firstAfter">The first period after the intervention, counted from 1.</param>
    /// <param name="leastBefore">Periods that a date must have before it, at least three.</param>
    /// <param name="leastAfter">Periods that a date must have after it, at least two.</param>
    /// <param name="options">How; null for <see cref="InterruptedSeriesOptions.Default"/>.</param>
    /// <returns>The dates with their effects, and the rank as a p-value.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the first period is below 1, or a least is too small.</exception>
    public static PlaceboDates Placebos(
        ReadOnlySpan<double?> values, int firstAfter, int leastBefore, int leastAfter, InterruptedSeriesOptions? options = null)
    {
        Check(values, firstAfter);
        Guard.InRange(leastBefore, LeastBefore, int.MaxValue);
        Guard.InRange(leastAfter, LeastAfter, int.MaxValue);
        var real = Statistic(Compute(values, firstAfter, options).Average);
        var history = values.Slice(0, Math.Min(values.Length, firstAfter - 1));
        var dates = new List<PlaceboDate>();
        for (long date = leastBefore + 1L; date + leastAfter - 1 <= history.Length; date++)
        {
            var average = Compute(history, (int)date, options).Average;
            dates.Add(new PlaceboDate { Period = (int)date, Average = average, Statistic = Statistic(average) });
        }

        var extreme = dates.Count(d => Math.Abs(d.Statistic.Value ?? 0) >= Math.Abs(real.Value ?? 0));
        return new PlaceboDates
        {
            Statistic = real,
            Dates = FrozenList.Own(dates.ToArray()),
            AtLeastAsExtreme = extreme,
            PValue = real.Reason is { } reason ? Figure.Undefined<double>(reason)
                : dates.Count < LeastPlacebos ? Figure.Undefined<double>(UndefinedReason.SmallSample)
                : Figure.Of((1.0 + extreme) / (1 + dates.Count)),
        };
    }

    private static void Check(ReadOnlySpan<double?> values, int firstAfter)
    {
        Guard.Positive(firstAfter);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && !(Math.Abs(value) <= double.MaxValue))
            {
                throw Guard.Item(nameof(values), "must be finite", i, value);
            }
        }
    }

    private static Figure<double> Statistic(ImpactEffect effect)
        => effect.PValue.Select(_ => effect.Effect.Value!.Value / effect.StandardError.Value!.Value);
}
