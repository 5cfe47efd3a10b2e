using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Realized effect of an initiative (benefits realization): by a control, by the trend before, or, last, by the plain difference.</summary>
/// <remarks>
/// <para><b>Formula.</b> Difference: mean after − mean before, Welch's interval; relative to |mean before|. Against a control: (treated after − before) −
/// (control after − before), variances added, degrees of freedom by Satterthwaite. Series: <see cref="InterruptedSeries"/> with Newey and West's errors; total
/// over the periods after. Choice: difference-in-differences when treated and control have two periods on each side; else interrupted series from eight before
/// and four after; else the plain difference.</para>
/// <para><b>Units.</b> The figure's unit, after − before; totals are the average times the periods after.</para>
/// <para><b>Domain.</b> Finite values in order of time, one a period. A control has the periods of the treated.</para>
/// <para><b>Edge cases.</b> Nothing on a side: undefined, <see cref="UndefinedReason.NoData"/>; in a choice <see cref="UndefinedReason.SmallSample"/>. One
/// value in a group: no interval, <see cref="UndefinedReason.SmallSample"/>. No variation: no interval, standard error 0, <see
/// cref="UndefinedReason.ZeroVariance"/>. Mean before 0: no relative effect, <see cref="UndefinedReason.ZeroDenominator"/>. A definition that changed:
/// nothing is measured, <see cref="UndefinedReason.OutsideDomain"/>. Trends before that differ are named, not corrected; fewer than four periods before
/// cannot be compared.</para>
/// <para><b>Method.</b> Values brought near 1 by a power of two; two-pass variances. Trends before are compared by the slope of treated − control.</para>
/// <para><b>Source.</b> A. Wagner et al., J. Clinical Pharmacy 27, 2002; D. Campbell and J. Stanley, 1963 (weaknesses); F. Satterthwaite, Biometrics Bulletin
/// 2, 1946. Matches scipy, and statsmodels' HAC with correction and HC2.</para>
/// </remarks>
/// <example>
/// <code>
/// var measured = RealizedEffect.Measure(new() { Series = [10, 11, 9, 10, 5, 6, 5], FirstAfter = 5 });
/// Console.WriteLine(measured.Total.Value &lt; 0 &amp;&amp; measured.ToSaving(FigureDirection.LowerIsBetter).Value &gt; 0); // True
/// Console.WriteLine(measured.ToSaving(FigureDirection.HigherIsBetter, 2).Value); // -28
/// </code>
/// </example>
public static class RealizedEffect
{
    private const int LeastBefore = 8;
    private const int LeastAfter = 4;
    private const int LeastForSlopes = 4;
    private const int LeastOfControl = 2;

    /// <summary>The plain difference of after and before.</summary>
    /// <param name="before">Values before.</param>
    /// <param name="after">Values after.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The difference with its interval.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the level is outside (0, 1).</exception>
    public static DifferenceEffectResult Difference(ReadOnlySpan<double> before, ReadOnlySpan<double> after, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(before, nameof(before));
        Guard.AllFinite(after, nameof(after));
        Guard.Between(level, 0, 1);
        var (first, second) = (before.ToArray(), after.ToArray());
        var contrast = MeanContrast.Of([(second, 1), (first, -1)], level);
        var mean = MeanContrast.Mean(first);
        return new DifferenceEffectResult
        {
            Headline = contrast.Effect,
            StandardError = contrast.StandardError,
            DegreesOfFreedom = contrast.DegreesOfFreedom,
            Before = mean,
            After = MeanContrast.Mean(second),
            Relative = contrast.Effect.Value is { } effect && mean.Value is { } mean0 ? Figure.Ratio(effect, Math.Abs(mean0))
                : Figure.Undefined<double>(contrast.Effect.Reason ?? mean.Reason ?? UndefinedReason.NoData),
        };
    }

    /// <summary>The change beyond the trend before: level and slope, errors that follow each other allowed for.</summary>
    /// <param name="series">One value a period, in order of time.</param>
    /// <param name="firstAfter">The first period after, one of the series, counted from 1.</param>
    /// <param name="lag">Lag of the errors; null by the number of periods.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The effect at the start, at the end, on average and in total.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the first period is not of the series, the lag is negative, or the level is outside (0,
    /// 1).</exception>
    public static InterruptedSeriesResult Series(
        ReadOnlySpan<double> series, int firstAfter, int? lag = null, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(series, nameof(series));
        Guard.InRange(firstAfter, 1, Math.Max(1, series.Length));
        var options = new InterruptedSeriesOptions
        {
            Errors = InterruptedErrors.NeweyWest,
            Lag = lag is { } periods ? Guard.NotNegative(periods, nameof(lag)) : null,
            Level = Guard.Between(level, 0, 1),
        };
        return InterruptedSeries.Compute(Array.ConvertAll(series.ToArray(), value => (double?)value), firstAfter, options);
    }

    /// <summary>The change of the treated beyond that of a control.</summary>
    /// <param name="before">Values of the treated before.</param>
    /// <param name="after">Values of the treated after.</param>
    /// <param name="controlBefore">Values of the control before.</param>
    /// <param name="controlAfter">Values of the control after.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The effect with its interval, and the two changes.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the level is outside (0, 1).</exception>
    public static ControlEffectResult AgainstControl(
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> after,
        ReadOnlySpan<double> controlBefore,
        ReadOnlySpan<double> controlAfter,
        double level = Estimate.DefaultLevel)
    {
        double[] first = Guard.AllFinite(before, nameof(before)).ToArray(), second = Guard.AllFinite(after, nameof(after)).ToArray();
        double[] third = Guard.AllFinite(controlBefore, nameof(controlBefore)).ToArray();
        double[] fourth = Guard.AllFinite(controlAfter, nameof(controlAfter)).ToArray();
        var contrast = MeanContrast.Of([(second, 1), (first, -1), (fourth, -1), (third, 1)], Guard.Between(level, 0, 1));
        return new ControlEffectResult
        {
            Headline = contrast.Effect,
            StandardError = contrast.StandardError,
            DegreesOfFreedom = contrast.DegreesOfFreedom,
            TreatedChange = MeanContrast.Less(MeanContrast.Mean(second), MeanContrast.Mean(first)),
            ControlChange = MeanContrast.Less(MeanContrast.Mean(fourth), MeanContrast.Mean(third)),
        };
    }

    /// <summary>The strongest method that the evidence allows.</summary>
    /// <param name="evidence">What there is to measure by.</param>
    /// <returns>The method with its weaknesses, or why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public static EffectChoice Choose(EffectEvidence evidence)
    {
        Guard.NotNull(evidence);
        if (evidence.HasChangedDefinition)
        {
            return None(UndefinedReason.OutsideDomain, EffectWeakness.DefinitionChanged);
        }

        if (evidence.PeriodsBefore == 0 || evidence.PeriodsAfter == 0)
        {
            return None(UndefinedReason.SmallSample);
        }

        var hasControl = Math.Min(evidence.ControlPeriodsBefore ?? 0, evidence.ControlPeriodsAfter ?? 0) >= LeastOfControl
            && Math.Min(evidence.PeriodsBefore, evidence.PeriodsAfter) >= LeastOfControl;
        var method = hasControl ? EffectMethod.DifferenceInDifferences
            : evidence is { PeriodsBefore: >= LeastBefore, PeriodsAfter: >= LeastAfter } ? EffectMethod.InterruptedSeries
            : EffectMethod.Difference;
        return new EffectChoice { Method = method, Reason = null, Weaknesses = FrozenList.Own(Weaknesses(evidence, method).ToArray()) };
    }

    /// <summary>The effect by the strongest method that the series allow.</summary>
    /// <param name="input">The series, the control, and when it began.</param>
    /// <returns>The effect on average and in total, with the method and its weaknesses.</returns>
    /// <exception cref="ArgumentException">The input is null, or the control has not the periods of the series.</exception>
    public static RealizedEffectResult Measure(EffectInput input)
    {
        Guard.NotNull(input);
        if (input.Control.Count > 0)
        {
            Guard.SameLength(input.Control.Count, input.Series.Count, nameof(EffectInput.Control), nameof(EffectInput.Series));
        }

        return EffectOfSeries.Measure(input);
    }

    private static IEnumerable<EffectWeakness> Weaknesses(EffectEvidence evidence, EffectMethod method)
    {
        if (method == EffectMethod.DifferenceInDifferences)
        {
            var least = Math.Min(evidence.PeriodsBefore, evidence.ControlPeriodsBefore!.Value);
            if (least < LeastForSlopes || evidence.SlopeDifference is not { Lower: { } lower, Upper: { } upper })
            {
                yield return EffectWeakness.ParallelNotTestable;
            }
            else if (lower > 0 || upper < 0)
            {
                yield return EffectWeakness.ParallelViolated;
            }
        }
        else
        {
            yield return EffectWeakness.NoControl;
            if (method == EffectMethod.Difference)
            {
                yield return EffectWeakness.NoTrend;
            }

            if (evidence.SeasonLength > evidence.PeriodsBefore)
            {
                yield return EffectWeakness.SeasonNotCovered;
            }
        }

        if (evidence.PeriodsAfter < LeastAfter)
        {
            yield return EffectWeakness.FewPeriodsAfter;
        }

        if (evidence.WasChosenBecauseBad)
        {
            yield return EffectWeakness.RegressionToTheMean;
        }

        if (evidence.HadOtherChanges)
        {
            yield return EffectWeakness.OtherChangesAtTheTime;
        }
    }

    private static EffectChoice None(UndefinedReason reason, params EffectWeakness[] weaknesses)
        => new() { Method = null, Reason = reason, Weaknesses = FrozenList.Copy<EffectWeakness>(weaknesses) };
}
