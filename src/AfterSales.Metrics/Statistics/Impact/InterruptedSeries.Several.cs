using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// Several interruptions in one fit.
public static partial class InterruptedSeries
{
    /// <summary>The effects of several interruptions at known dates, each beside the others, from one fit.</summary>
    /// <remarks>y = b₀ + b₁t + Σ (b₂D + b₃D(t − t₀ + 1)) + season, one pair of terms for each interruption; errors, season and edge cases as with one. Each
    /// interruption's effect is that of its own terms, with the others in place; the counterfactual is without any. F = b′V⁻¹b over as many as there are
    /// changes tests all of them together. Fewer than two periods present between one interruption and the next:
    /// <see cref="UndefinedReason.SmallSample"/>. What may change is each interruption's own: <see cref="InterruptedSeriesOptions.Effect"/> is not looked
    /// at. One interruption gives what <see cref="Compute(ReadOnlySpan{double?}, int, InterruptedSeriesOptions?)"/> gives.</remarks>
    /// <param name="values">One value a period; null where it is missing.</param>
    /// <param name="interruptions">At least one, no two at one date; any order.</param>
    /// <param name="options">How; null for <see cref="InterruptedSeriesOptions.Default"/>.</param>
    /// <returns>The changes of each, their sum, and the counterfactual.</returns>
    /// <exception cref="ArgumentException">A value is not finite, there is no interruption, or two have one date.</exception>
    public static InterruptionsResult Compute(
        ReadOnlySpan<double?> values, IReadOnlyList<Interruption> interruptions, InterruptedSeriesOptions? options = null)
    {
        Interruption[] ordered = [.. Guard.Items(interruptions).OrderBy(i => i.FirstAfter)];
        Guard.NotEmpty(ordered.Length, nameof(interruptions));
        for (var k = 1; k < ordered.Length; k++)
        {
            if (ordered[k].FirstAfter == ordered[k - 1].FirstAfter)
            {
                throw Guard.Mistake(nameof(interruptions), FormattableString.Invariant(
                    $"Interruptions must begin in periods of their own; two begin in {ordered[k].FirstAfter}."));
            }
        }

        Check(values, ordered[0].FirstAfter);
        options ??= InterruptedSeriesOptions.Default;
        var starts = Array.ConvertAll(ordered, i => (i.FirstAfter, i.Effect == InterventionEffect.LevelAndSlope));
        return Of(new InterruptedDesign(values, starts, options), ordered, options);
    }

    private static InterruptionsResult Of(InterruptedDesign design, Interruption[] ordered, InterruptedSeriesOptions options)
    {
        var present = Array.ConvertAll(ordered, i => design.Periods.Count(p => p >= i.FirstAfter));
        int[] own = [.. present.Select((count, k) => count - (k + 1 < present.Length ? present[k + 1] : 0))];
        UndefinedReason? missing = design.Periods.Length == 0 ? UndefinedReason.NoData
            : design.Before < LeastBefore || own.Min() < LeastAfter || design.Periods.Length <= design.Columns ? UndefinedReason.SmallSample : null;
        var fit = missing is null ? Fit(design, options) : new InterruptedFit { Reason = missing };
        return fit.System is null
            ? Nothing(design, ordered, own, fit.Reason!.Value, options)
            : Result(design, ordered, own, fit, options);
    }

    private static InterruptionsResult Result(
        InterruptedDesign design, Interruption[] ordered, int[] own, InterruptedFit fit, InterruptedSeriesOptions options)
    {
        var (after, total) = (design.SinceStart().Length, new double[design.Columns]);
        var (atEnd, effects) = (new double[design.Columns], new InterruptionEffect[ordered.Length]);
        ImpactEffect Effect(double[] weights) => Combined(fit.System!, fit.Covariance, fit.Reason, weights, options.Level);
        for (var k = 0; k < ordered.Length; k++)
        {
            var since = design.SinceStart(k);
            var (last, mean) = (design.EffectAt(since[since.Length - 1], k), design.EffectAt(since.Average(), k));
            var slope = design.EffectAt(1, k);
            var level = design.EffectAt(0, k);
            double[] sum = [.. mean.Select(w => w * since.Length)];
            for (var j = 0; j < total.Length; j++)
            {
                (total[j], atEnd[j], slope[j]) = (total[j] + sum[j], atEnd[j] + last[j], slope[j] - level[j]);
            }

            effects[k] = new InterruptionEffect
            {
                Interruption = ordered[k],
                Periods = own[k],
                Level = Effect(level),
                Slope = ordered[k].Effect == InterventionEffect.Level ? null : Effect(slope),
                AtEnd = Effect(last),
                Average = Effect(mean),
                Cumulative = Effect(sum),
            };
        }

        var isPrais = options.Errors == InterruptedErrors.PraisWinsten;
        return new InterruptionsResult
        {
            Before = design.Before,
            After = design.After,
            Interruptions = FrozenList.Own(effects),
            Terms = Terms(fit, options.Level),
            JointTest = Joint(design, fit),
            DegreesOfFreedom = fit.System!.DegreesOfFreedom,
            Lag = isPrais ? null : Lag(design, options),
            Autocorrelation = isPrais && fit.Reason is null ? Figure.Of(fit.Rho)
                : Figure.Undefined<double>(fit.Reason ?? UndefinedReason.OutsideDomain),
            ResidualVariance = fit.Reason is { } why ? Figure.Undefined<double>(why) : Figures.Finite(fit.System.Variance),
            DurbinWatson = fit.Reason is UndefinedReason.ZeroVariance ? Figure.Undefined<double>(UndefinedReason.ZeroVariance)
                : DurbinWatson(fit.Plain!, design.Periods),
            AtEnd = Effect(atEnd),
            Average = Effect([.. total.Select(w => w / after)]),
            Cumulative = Effect(total),
            Counterfactual = FrozenList.Own(Counterfactual(design, ordered[0].FirstAfter, fit, options)),
            Options = options,
        };
    }

    /// <summary>F of all changes being zero.</summary>
    private static TestResult Joint(InterruptedDesign design, InterruptedFit fit)
    {
        if (fit.Covariance is null || fit.Reason is not null)
        {
            return TestResult.Undefined(fit.Reason ?? UndefinedReason.ZeroVariance);
        }

        var q = design.Effects;
        var (covariance, changes) = (new double[q, q], new double[q]);
        for (var i = 0; i < q; i++)
        {
            changes[i] = fit.System!.Coefficients[2 + i];
            for (var j = 0; j < q; j++)
            {
                covariance[i, j] = fit.Covariance[2 + i, 2 + j];
            }
        }

        return Cholesky.Of(covariance, 1e-14) is { } factor
            ? TestResult.F(Math.Max(LeastSquares.Dot(changes, factor.Solve(changes)) / q, 0), q, fit.System!.DegreesOfFreedom)
            : TestResult.Undefined(UndefinedReason.Singular);
    }

    private static InterruptionsResult Nothing(
        InterruptedDesign design, Interruption[] ordered, int[] own, UndefinedReason reason, InterruptedSeriesOptions options)
    {
        var (none, effect) = (Figure.Undefined<double>(reason), ImpactEffect.Undefined(reason, options.Level));
        return new InterruptionsResult
        {
            Before = design.Before,
            After = design.After,
            Interruptions = FrozenList.Own([.. ordered.Select((interruption, k) => new InterruptionEffect
            {
                Interruption = interruption,
                Periods = own[k],
                Level = effect,
                Slope = interruption.Effect == InterventionEffect.Level ? null : effect,
                AtEnd = effect,
                Average = effect,
                Cumulative = effect,
            })]),
            Terms = [],
            JointTest = TestResult.Undefined(reason),
            DegreesOfFreedom = Math.Max(design.Periods.Length - design.Columns, 0),
            Lag = null,
            Autocorrelation = none,
            ResidualVariance = none,
            DurbinWatson = none,
            AtEnd = effect,
            Average = effect,
            Cumulative = effect,
            Counterfactual = [],
            Options = options,
        };
    }
}
