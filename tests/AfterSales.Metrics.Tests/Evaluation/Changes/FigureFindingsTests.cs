using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class FigureFindingsTests
{
    [Theory]
    [InlineData(ComparisonStatus.Worse, null, ComparisonStatus.Worse, ChangeKind.NoBasis, FindingKind.OffTargetAndWorse)]
    [InlineData(ComparisonStatus.Worse, true, ComparisonStatus.Worse, ChangeKind.Unclear, FindingKind.OffTargetAndWorse)]
    [InlineData(ComparisonStatus.Worse, true, ComparisonStatus.Better, ChangeKind.Important, FindingKind.OffTarget)]
    [InlineData(ComparisonStatus.Worse, false, ComparisonStatus.Worse, ChangeKind.Changed, FindingKind.Worse)]
    [InlineData(ComparisonStatus.Worse, false, ComparisonStatus.Worse, ChangeKind.Unclear, FindingKind.PerhapsOffTarget)]
    [InlineData(ComparisonStatus.Level, true, ComparisonStatus.Worse, ChangeKind.Signal, FindingKind.Worse)]
    [InlineData(ComparisonStatus.Missing, null, ComparisonStatus.Better, ChangeKind.Signal, FindingKind.Better)]
    [InlineData(ComparisonStatus.Better, true, ComparisonStatus.Worse, ChangeKind.Noise, null)]
    [InlineData(ComparisonStatus.Better, true, ComparisonStatus.Better, ChangeKind.Same, null)]
    [InlineData(ComparisonStatus.Level, null, ComparisonStatus.NotJudged, ChangeKind.Signal, null)]
    public void Rank_StatusAndChange_GiveTheKind(ComparisonStatus target, bool? isSure, ComparisonStatus previous, ChangeKind change, FindingKind? expected)
        => Assert.Equal(expected, FigureFindings.Rank([Figure(target, isSure, previous)], [Change(change)]).SingleOrDefault()?.Kind);

    [Fact]
    public void Rank_TheGravestFirst_ThenTheFarthestFromTarget()
    {
        FigureEvaluation[] figures =
        [
            Figure(ComparisonStatus.Level, null, ComparisonStatus.Better), Figure(ComparisonStatus.Worse, true, ComparisonStatus.Level, -0.1),
            Figure(ComparisonStatus.Level, true, ComparisonStatus.Level), Figure(ComparisonStatus.Worse, true, ComparisonStatus.Level, 0.3),
            Figure(ComparisonStatus.Worse, true, ComparisonStatus.Level, 0.1), Figure(ComparisonStatus.Worse, true, ComparisonStatus.Worse, 0.01),
        ];

        var findings = FigureFindings.Rank(figures, [.. figures.Select(_ => Change(ChangeKind.Important))]);

        Assert.Equal([5, 3, 1, 4, 0], findings.Select(finding => finding.Position));
        Assert.Equal([0.01, 0.3, 0.1, 0.1, 0], findings.Select(finding => finding.RelativeGap));
        Assert.All(findings, finding => Assert.Same(figures[finding.Position], finding.Figure));
    }

    [Fact]
    public void Rank_NoFigures_IsEmpty() => Assert.Empty(FigureFindings.Rank([], []));

    [Fact]
    public void Rank_LengthsThatDiffer_Throw()
        => Assert.Throws<ArgumentException>(() => FigureFindings.Rank([Figure(ComparisonStatus.Level, null, ComparisonStatus.Level)], []));

    internal static FigureEvaluation Figure(ComparisonStatus target, bool? isSure, ComparisonStatus previous, double? gap = null) => new()
    {
        Figure = new PeriodFigure { Domain = EvaluationDomain.Service, Name = "a", Direction = FigureDirection.HigherIsBetter, Current = Measurement.Of(1d) },
        AgainstTarget = Comparison(target, isSure, gap),
        AgainstPrevious = Comparison(previous, null, null),
        Gaps = [],
    };

    internal static ScreenedChange Change(ChangeKind kind) => new()
    {
        Figure = new ChangeFigure { Name = "a", Direction = FigureDirection.HigherIsBetter, Before = null, After = Measurement.Of(1d) },
        Kind = kind,
        Difference = Measurement.Undefined(UndefinedReason.NoData),
        PValue = Metrics.Figure.Undefined<double>(UndefinedReason.NoData),
        AdjustedPValue = Metrics.Figure.Undefined<double>(UndefinedReason.NoData),
        Selected = null,
        Direction = null,
        History = null,
    };

    private static FigureComparison Comparison(ComparisonStatus status, bool? isSure, double? gap) => new()
    {
        Reference = null,
        Status = status,
        Difference = Measurement.Undefined(UndefinedReason.NoData),
        RelativeDifference = gap is { } value ? Metrics.Figure.Of(value) : Metrics.Figure.Undefined<double>(UndefinedReason.NoData),
        ExceedsSamplingError = isSure,
    };
}
