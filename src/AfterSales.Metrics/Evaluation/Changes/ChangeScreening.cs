using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Screening of changes (false discovery rate): which of many figures really changed, and which of those changes matter.</summary>
/// <remarks>
/// <para><b>Formula.</b> d = after − before with limits by variance recovery, a side without limits exact; p = 2Φ(−|d|·z/distance), distance from d to the
/// limit that faces zero and z the quantile of its level, so that p is below 1 − level exactly when the limits exclude zero. Adjusted by Benjamini and
/// Hochberg over the figures tested; selected when at most the rate. Limits of the selected at level 1 − R·rate/m, R of m selected, distances scaled by the
/// quantiles. Important: those limits wholly at or beyond ± the minimal change; same: the limits within it. Exact figures: signal strictly beyond mean ± 3 ×
/// mean moving range / d₂, d₂ = 2/√π, or when the newest value and the seven before it are strictly on one side of the mean.</para>
/// <para><b>Units.</b> Those of the figures; amounts in units of their currency, times in seconds; p-values are probabilities.</para>
/// <para><b>Domain.</b> Values of one kind before and after, amounts of one currency; samples independent; names unique. The history ends with the value
/// before.</para>
/// <para><b>Edge cases.</b> No figures: nothing tested. A value missing: undefined with its own reason, else <see cref="UndefinedReason.MissingInput"/>.
/// Definitions that differ: no difference, <see cref="UndefinedReason.OutsideDomain"/>. Both values exact with less than eight periods of history: a
/// difference and no basis, <see cref="UndefinedReason.SmallSample"/>. Estimates without interval, or of two levels: no basis, with the reason. A constant
/// history: any other value is a signal. Equal p-values share one adjusted value. A difference of 0 has p = 1. A figure that is not judged, or that is to
/// be near its target, has no direction.</para>
/// <para><b>Method.</b> One family: what is looked at together is adjusted together.</para>
/// <para><b>Source.</b> Y. Benjamini and Y. Hochberg, JRSS B 57, 1995; Y. Benjamini and D. Yekutieli, JASA 100, 2005; Zou and Donner, Statistics in Medicine
/// 27, 2008; D. J. Wheeler, Understanding Variation, 2000.</para>
/// </remarks>
/// <example>
/// <code>
/// Measurement Score(double value) =&gt; Measurement.Of(Estimate.Of(value, value - 5, value + 5, 0.95, IntervalMethod.Score));
/// var result = ChangeScreening.Compute(
///     [new() { Name = "NPS", Direction = FigureDirection.HigherIsBetter, Before = Score(30), After = Score(42), MinimalChange = 3 }]);
/// var nps = result.Figures[0];
/// Console.WriteLine($"{nps.Figure.Name}: {nps.Kind}, {nps.Direction}, by {nps.Selected:F1} points"); // NPS: Important, Better, by 12.0 [4.9, 19.1] points
/// Console.WriteLine($"p = {nps.PValue:F4}, {result.Selected} of {result.Tests} selected"); // p = 0.0009, 1 of 1 selected
/// </code>
/// </example>
public static class ChangeScreening
{
    private const int LeastHistory = 8;

    private const double ToSigma = 0.886226925452758; // √π/2

    private const double HighestLevel = 0.9999999999999999; // the largest double below 1

    /// <summary>Screens the changes of many figures.</summary>
    /// <param name="figures">The figures before and after.</param>
    /// <param name="options">The rate; null for <see cref="ChangeScreeningOptions.Default"/>.</param>
    /// <returns>Each change with what can be said of it.</returns>
    /// <exception cref="ArgumentException">The list or a figure is null, two have one name, or a figure's two values are of two kinds.</exception>
    /// <exception cref="CurrencyMismatchException">A figure's two amounts differ in currency.</exception>
    /// <exception cref="OverflowException">A difference of amounts exceeds decimal's range.</exception>
    public static ChangeScreeningResult Compute(IReadOnlyList<ChangeFigure> figures, ChangeScreeningOptions? options = null)
    {
        Check(Guard.NoneNull(figures));
        var rate = (options ?? ChangeScreeningOptions.Default).FalseDiscoveryRate;
        ScreenedChange[] changes = [.. figures.Select(First)];
        var adjusted = MultipleTesting.Adjust(Array.ConvertAll(changes, change => change.PValue.Value));
        bool[] selected = [.. adjusted.Select(p => p <= rate)];
        var (tests, count) = (adjusted.Count(p => p is not null), selected.Count(flag => flag));
        for (var i = 0; i < changes.Length; i++)
        {
            if (adjusted[i] is { } p)
            {
                changes[i] = Tested(changes[i], p, selected[i] ? count * rate / tests : null);
            }
        }

        return new ChangeScreeningResult
        {
            Figures = FrozenList.Own(changes),
            Tests = tests,
            Selected = count,
            Options = options ?? ChangeScreeningOptions.Default,
        };
    }

    /// <summary>What one figure says by itself: its difference, and its p-value where it has one.</summary>
    private static ScreenedChange First(ChangeFigure figure)
    {
        var kind = (figure.After ?? figure.Before)?.Kind ?? MeasurementKind.Number;
        if (figure is { DefinitionBefore: { } was, DefinitionAfter: { } now } && !string.Equals(was, now, StringComparison.Ordinal))
        {
            return Untested(figure, ChangeKind.DefinitionChanged, Measurement.Undefined(UndefinedReason.OutsideDomain, kind), UndefinedReason.OutsideDomain);
        }

        if (figure.After is not { IsDefined: true } after || figure.Before is not { IsDefined: true } before)
        {
            var reason = figure.After?.Number.Reason ?? figure.Before?.Number.Reason ?? UndefinedReason.MissingInput;
            return Untested(figure, ChangeKind.Missing, Measurement.Undefined(reason, kind), reason);
        }

        var difference = Comparison.Difference(after, before);
        return after.Estimate is null && before.Estimate is null ? Exact(figure, after, difference)
            : difference.Estimate is { Lower: not null } estimate
                ? Untested(figure, ChangeKind.Unclear, difference, UndefinedReason.NoData) with { PValue = Figure.Of(DifferenceTest.PValue(estimate)) }
            : Untested(figure, ChangeKind.NoBasis, difference, difference.Estimate?.Reason ?? difference.Number.Reason ?? UndefinedReason.MissingInput);
    }

    private static ScreenedChange Exact(ChangeFigure figure, Measurement after, Measurement difference)
    {
        if (figure.History.Count < LeastHistory)
        {
            return Untested(figure, ChangeKind.NoBasis, difference, UndefinedReason.SmallSample);
        }

        var signal = Signal(figure.History, after.Number.Value!.Value);
        return signal is null
            ? Untested(figure, ChangeKind.NoBasis, difference, UndefinedReason.Overflow)
            : Untested(figure, signal.IsBeyond || signal.IsRun ? ChangeKind.Signal : ChangeKind.Noise, difference, UndefinedReason.MissingInput) with
            {
                History = signal,
            };
    }

    private static HistorySignal? Signal(IReadOnlyList<double> history, double newest)
    {
        var values = history.ToArray();
        var center = Moments.Mean(values);
        var range = 0.0;
        for (var i = 1; i < values.Length; i++)
        {
            range += Math.Abs(values[i] - values[i - 1]) / (values.Length - 1);
        }

        var (lower, upper) = (center - (3 * ToSigma * range), center + (3 * ToSigma * range));
        double[] last = [newest, .. values.Skip(values.Length - (LeastHistory - 1))];
        return Math.Abs(lower) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue
            ? new HistorySignal
            {
                Center = center,
                Lower = lower,
                Upper = upper,
                IsBeyond = newest < lower || newest > upper,
                IsRun = last.All(value => value > center) || last.All(value => value < center),
            }
            : null;
    }

    private static ScreenedChange Tested(ScreenedChange change, double adjusted, double? error)
    {
        var (difference, least) = (change.Difference.Estimate!, ExactDecimal.Of(change.Figure.MinimalChange));
        var isWithin = ExactDecimal.Of(difference.Lower!.Value) >= -least && ExactDecimal.Of(difference.Upper!.Value) <= least;
        var selected = error is { } left ? At(difference, left) : null;
        var isImportant = selected is { Lower: { } lower, Upper: { } upper }
            && (ExactDecimal.Of(lower) >= least || ExactDecimal.Of(upper) <= -least);
        return change with
        {
            AdjustedPValue = Figure.Of(adjusted),
            Selected = selected,
            Kind = isImportant ? ChangeKind.Important : selected is not null ? ChangeKind.Changed : isWithin ? ChangeKind.Same : ChangeKind.Unclear,
            Direction = selected is null ? null : Direction(change.Figure.Direction, difference.Value!.Value),
        };
    }

    /// <summary>The same estimate at level 1 − error, its distances scaled by the normal quantiles.</summary>
    private static Estimate At(Estimate estimate, double error)
    {
        var quantile = NormalDistribution.InverseSurvival(TailShare.Of(error));
        var (value, scale) = (estimate.Value!.Value, quantile / NormalDistribution.TwoSidedQuantile(estimate.Level));
        var level = Math.Min(1 - error, HighestLevel);
        var (lower, upper) = (value - ((value - estimate.Lower!.Value) * scale), value + ((estimate.Upper!.Value - value) * scale));
        return Math.Abs(lower) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue
            ? Estimate.Of(value, lower, upper, level, estimate.Method)
            : Estimate.WithoutInterval(value, UndefinedReason.Overflow, level, estimate.Method);
    }

    private static ChangeDirection? Direction(FigureDirection wanted, double difference) => wanted switch
    {
        FigureDirection.HigherIsBetter => difference > 0 ? ChangeDirection.Better : ChangeDirection.Worse,
        FigureDirection.LowerIsBetter => difference < 0 ? ChangeDirection.Better : ChangeDirection.Worse,
        _ => null,
    };

    private static ScreenedChange Untested(ChangeFigure figure, ChangeKind kind, Measurement difference, UndefinedReason reason) => new()
    {
        Figure = figure,
        Kind = kind,
        Difference = difference,
        PValue = Figure.Undefined<double>(reason),
        AdjustedPValue = Figure.Undefined<double>(reason),
        Selected = null,
        Direction = null,
        History = null,
    };

    private static void Check(IReadOnlyList<ChangeFigure> figures)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < figures.Count; i++)
        {
            if (!names.Add(figures[i].Name))
            {
                throw Guard.Item(nameof(figures), "must have names of their own", i, figures[i].Name);
            }

            if (figures[i] is { Before: { } before, After: { } after })
            {
                Comparison.CheckComparable(figures[i].Name, after, before, nameof(figures));
            }
        }
    }
}
