using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class FigureFindingsProperties
{
    private static readonly Gen<ComparisonStatus> Status = Gen.Elements(
        ComparisonStatus.Missing, ComparisonStatus.NotJudged, ComparisonStatus.Worse, ComparisonStatus.Level, ComparisonStatus.Better);

    private static readonly Gen<(FigureEvaluation Figure, ScreenedChange Change)> Any =
        from target in Status
        from isSure in Gen.Elements<bool?>(null, true, false)
        from previous in Status
        from kind in Gen.Elements(
            ChangeKind.Important, ChangeKind.Changed, ChangeKind.Same, ChangeKind.Unclear, ChangeKind.Signal, ChangeKind.Noise, ChangeKind.NoBasis)
        from gap in Gen.Elements<double?>(null, 0, -0.5, 0.5, 2)
        select (FigureFindingsTests.Figure(target, isSure, previous, gap), FigureFindingsTests.Change(kind));

    /// <summary>Every figure that is off its target is a finding, each stands once, and none is before a graver one.</summary>
    [Property]
    public Property Rank_AnyFigures_AreInOrder() => Prop.ForAll(Any.ListOf().ToArbitrary(), items =>
    {
        var findings = FigureFindings.Rank([.. items.Select(item => item.Figure)], [.. items.Select(item => item.Change)]);
        var positions = findings.Select(finding => finding.Position).ToHashSet();
        return positions.Count == findings.Count
            && Enumerable.Range(0, items.Count).Where(i => items[i].Figure.AgainstTarget.Status == ComparisonStatus.Worse).All(positions.Contains)
            && findings.Zip(findings.Skip(1), (one, next) => one.Kind < next.Kind || (one.Kind == next.Kind && one.RelativeGap >= next.RelativeGap))
                .All(isInOrder => isInOrder);
    });
}
