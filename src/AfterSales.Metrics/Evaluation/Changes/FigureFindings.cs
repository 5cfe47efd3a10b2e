using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Management by exception: the figures of which there is something to say, the gravest first.</summary>
/// <remarks>
/// <para><b>Formula.</b> In the order of <see cref="FindingKind"/>; of one kind the figure farthest from its target first, by |difference / target|.</para>
/// <para><b>Units.</b> Gaps are fractions of the target.</para>
/// <para><b>Domain.</b> Each figure's evaluation with its screened change.</para>
/// <para><b>Edge cases.</b> Off target means on the bad side of it; an interval that holds the target makes it <see cref="FindingKind.PerhapsOffTarget"/>. A
/// change is real when it is <see cref="ChangeKind.Important"/>, <see cref="ChangeKind.Changed"/> or a <see cref="ChangeKind.Signal"/>; without that, better
/// or worse says nothing by itself. A figure on target, or without one, whose change is not real is no finding. Target of zero, or none: the gap is 0. Equal
/// gaps keep their order.</para>
/// <para><b>Method.</b> One pass and a stable sort.</para>
/// <para><b>Source.</b> D. Wheeler, Understanding Variation, 1993: no action on noise; L. Bittel, Management by Exception, 1964.</para>
/// </remarks>
/// <example>
/// <code>
/// Measurement Score(double value) =&gt; Measurement.Of(Estimate.Of(value, value - 5, value + 5, 0.95, IntervalMethod.Score));
/// var nps = new PeriodFigure
/// {
///     Domain = EvaluationDomain.Satisfaction,
///     Name = "NPS",
///     Direction = FigureDirection.HigherIsBetter,
///     Current = Score(28),
///     Previous = Score(42),
///     Target = Score(40),
/// };
/// var evaluated = PeriodEvaluation.Compute(new PeriodEvaluationInput { Period = ReportingPeriod.Month(2026, 3), Figures = [nps] }).Domains[0].Figures;
/// var changes = ChangeScreening.Compute([new() { Name = "NPS", Direction = FigureDirection.HigherIsBetter, Before = Score(42), After = Score(28) }]).Figures;
/// var finding = FigureFindings.Rank(evaluated, changes)[0];
/// Console.WriteLine($"{finding.Figure.Figure.Name}: {finding.Kind}, {finding.RelativeGap:P0} from its target"); // NPS: OffTargetAndWorse, 30 % from its target
/// </code>
/// </example>
public static class FigureFindings
{
    /// <summary>The findings of an evaluation.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="changes">The change of each, in the same order.</param>
    /// <returns>The findings, the gravest first.</returns>
    /// <exception cref="ArgumentException">A list is null, has a null item, or they differ in length.</exception>
    public static IReadOnlyList<FigureFinding> Rank(IReadOnlyList<FigureEvaluation> figures, IReadOnlyList<ScreenedChange> changes)
    {
        Guard.NoneNull(figures);
        Guard.SameLength(Guard.NoneNull(changes).Count, figures.Count, nameof(changes), nameof(figures));
        return FrozenList.Own(figures.Select((figure, i) => (Figure: figure, Position: i, Kind: KindOf(figure, changes[i])))
            .Where(item => item.Kind is not null)
            .Select(item => new FigureFinding
            {
                Position = item.Position,
                Figure = item.Figure,
                Kind = item.Kind!.Value,
                RelativeGap = Math.Abs(item.Figure.AgainstTarget.RelativeDifference.Value ?? 0),
            })
            .OrderBy(finding => finding.Kind).ThenByDescending(finding => finding.RelativeGap).ToArray());
    }

    private static FindingKind? KindOf(FigureEvaluation figure, ScreenedChange change)
    {
        var isOff = figure.AgainstTarget.Status == ComparisonStatus.Worse;
        var isSure = figure.AgainstTarget.ExceedsSamplingError != false;
        var isReal = change.Kind is ChangeKind.Important or ChangeKind.Changed or ChangeKind.Signal;
        var before = figure.AgainstPrevious.Status;
        return isOff && isSure && before == ComparisonStatus.Worse ? FindingKind.OffTargetAndWorse
            : isOff && isSure ? FindingKind.OffTarget
            : isReal && before == ComparisonStatus.Worse ? FindingKind.Worse
            : isOff ? FindingKind.PerhapsOffTarget
            : isReal && before == ComparisonStatus.Better ? FindingKind.Better
            : null;
    }
}
