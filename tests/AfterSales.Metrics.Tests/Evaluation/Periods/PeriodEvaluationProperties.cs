using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class PeriodEvaluationProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly ReportingPeriod March = ReportingPeriod.Month(2026, 3);

    private static readonly Gen<Measurement?> Amount = Gen.Frequency(
        (1, Gen.Constant<Measurement?>(null)),
        (1, Gen.Constant<Measurement?>(Measurement.Undefined(UndefinedReason.NoData, MeasurementKind.Amount))),
        (8, Edges.Cents.Select<decimal, Measurement?>(cents => Measurement.Of(Money.Of(cents, Eur)))));

    private static readonly Gen<Estimate> Sampled =
        from value in Gen.Choose(-100, 100)
        from below in Gen.Choose(0, 40)
        from above in Gen.Choose(0, 40)
        select Estimate.Of(value, value - below, value + above, 0.95, IntervalMethod.Score);

    private static readonly Gen<PeriodFigure> AnyFigure =
        from current in Amount
        from previous in Amount
        from target in Amount
        from direction in Gen.Elements(Enum.GetValues<FigureDirection>())
        from tolerance in Gen.Elements(0m, 0.01m, 100m)
        from domain in Gen.Elements(Enum.GetValues<EvaluationDomain>())
        select new PeriodFigure
        {
            Domain = domain,
            Name = "figure",
            Direction = direction,
            Current = current ?? Measurement.Undefined(UndefinedReason.NoData, MeasurementKind.Amount),
            Previous = previous,
            Target = target,
            Tolerance = tolerance,
        };

    [Property]
    public Property Compute_AnyFigures_EveryOneIsCountedOnceOnEachSide() => Prop.ForAll(AnyFigure.ListOf().ToArbitrary(), figures =>
    {
        var result = Compute([.. figures.Select((f, i) => f with { Name = $"figure {i}" })]);
        return Sum(result.AgainstTarget) == figures.Count
            && Sum(result.AgainstPrevious) == figures.Count
            && result.Domains.Sum(d => d.Figures.Count) == figures.Count
            && result.Domains.All(d => Sum(d.AgainstTarget) == d.Figures.Count && Sum(d.AgainstPrevious) == d.Figures.Count);
    });

    [Property]
    public Property Compute_AnyFigure_IsMissingExactlyWhenAGapSaysSo() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
    {
        var evaluated = One(figure);
        var noData = evaluated.Gaps.Contains(EvaluationGap.NoData);
        return (evaluated.AgainstTarget.Status == ComparisonStatus.Missing) == (noData || evaluated.Gaps.Contains(EvaluationGap.NoTarget))
            && (evaluated.AgainstPrevious.Status == ComparisonStatus.Missing) == (noData || evaluated.Gaps.Contains(EvaluationGap.NoPreviousPeriod))
            && evaluated.AgainstTarget.Difference.IsDefined == (evaluated.AgainstTarget.Status != ComparisonStatus.Missing);
    });

    [Property]
    public Property Compute_DirectionReversed_MirrorsTheJudgment() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
    {
        var up = One(figure with { Direction = FigureDirection.HigherIsBetter });
        var down = One(figure with { Direction = FigureDirection.LowerIsBetter });
        return up.AgainstTarget.Status == Mirrored(down.AgainstTarget.Status) && up.AgainstPrevious.Status == Mirrored(down.AgainstPrevious.Status);
    });

    [Property]
    public Property Compute_FigureAndPreviousExchanged_MirrorsDifferenceAndJudgment() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
    {
        if (figure.Previous is null)
        {
            return true;
        }

        var (forth, back) = (One(figure), One(figure with { Current = figure.Previous, Previous = figure.Current }));
        return forth.AgainstPrevious.Status == Mirrored(back.AgainstPrevious.Status)
            && (forth.AgainstPrevious.Difference.Amount is not { } difference || difference == -back.AgainstPrevious.Difference.Amount!.Value);
    });

    [Property]
    public Property Compute_WiderTolerance_NeverJudgesWhatWasLevel() => Prop.ForAll(AnyFigure.ToArbitrary(), Edges.Weight.ToArbitrary(), (figure, more) =>
    {
        var (narrow, wide) = (One(figure), One(figure with { Tolerance = figure.Tolerance + more }));
        return Holds(narrow.AgainstTarget, wide.AgainstTarget) && Holds(narrow.AgainstPrevious, wide.AgainstPrevious);

        static bool Holds(FigureComparison narrow, FigureComparison wide)
            => wide.Status == narrow.Status || (wide.Status == ComparisonStatus.Level && narrow.Status is ComparisonStatus.Better or ComparisonStatus.Worse);
    });

    [Property]
    public Property Compute_Amounts_DifferencePlusReferenceIsTheFigure() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
    {
        var comparison = One(figure).AgainstTarget;
        return comparison.Difference.Amount is not { } difference || difference + comparison.Reference!.Amount!.Value == figure.Current.Amount;
    });

    [Property]
    public Property Compute_TwoEstimates_IntervalEnclosesTheDifferenceAndMirrors() => Prop.ForAll(Sampled.Two().ToArbitrary(), pair =>
    {
        var (forth, back) = (Difference(pair.Item1, pair.Item2), Difference(pair.Item2, pair.Item1));
        return forth.Lower <= forth.Value && forth.Value <= forth.Upper && forth.Lower == -back.Upper && forth.Upper == -back.Lower;
    });

    [Property]
    public Property Compute_TwoEstimates_IntervalIsNarrowerThanTheWorstCase() => Prop.ForAll(Sampled.Two().ToArbitrary(), pair =>
    {
        var difference = Difference(pair.Item1, pair.Item2);
        var widest = pair.Item1.Upper - pair.Item1.Lower + pair.Item2.Upper - pair.Item2.Lower;
        return difference.Upper - difference.Lower <= widest + 1e-9;
    });

    private static Estimate Difference(Estimate current, Estimate previous) => One(new PeriodFigure
    {
        Domain = EvaluationDomain.Satisfaction,
        Name = "index",
        Direction = FigureDirection.HigherIsBetter,
        Current = Measurement.Of(current),
        Previous = Measurement.Of(previous),
    }).AgainstPrevious.Difference.Estimate!;

    private static ComparisonStatus Mirrored(ComparisonStatus status) => status switch
    {
        ComparisonStatus.Better => ComparisonStatus.Worse,
        ComparisonStatus.Worse => ComparisonStatus.Better,
        _ => status,
    };

    private static long Sum(StatusCounts counts) => counts.Better + counts.Level + counts.Worse + counts.NotJudged + counts.Missing;

    private static PeriodEvaluationResult Compute(PeriodFigure[] figures)
        => PeriodEvaluation.Compute(new PeriodEvaluationInput { Period = March, Figures = figures });

    private static FigureEvaluation One(PeriodFigure figure) => Compute([figure]).Domains[0].Figures[0];

    /// <summary>Value, target and tolerance in hundredths, every one of them exactly at the tolerance: 661 of 1,911 fall by binary noise.</summary>
    [Fact]
    public void Compute_ExactlyAtTheTolerance_IsLevel()
    {
        for (var target = 10; target <= 100; target++)
        {
            for (var tolerance = 0; tolerance <= 10; tolerance++)
            {
                Assert.Equal(ComparisonStatus.Level, Status((target - tolerance) / 100.0, target / 100.0, tolerance / 100m));
                Assert.Equal(ComparisonStatus.Level, Status((target + tolerance) / 100.0, target / 100.0, tolerance / 100m));
                Assert.Equal(ComparisonStatus.Worse, Status(((target - tolerance) / 100.0) - 0.0001, target / 100.0, tolerance / 100m));
                Assert.Equal(ComparisonStatus.Better, Status(((target + tolerance) / 100.0) + 0.0001, target / 100.0, tolerance / 100m));
            }
        }

        Assert.Equal(-0.05, One(Figure(0.75, 0.80, 0.05m)).AgainstTarget.Difference.Number.Value);

        static ComparisonStatus Status(double value, double target, decimal tolerance) => One(Figure(value, target, tolerance)).AgainstTarget.Status;

        static PeriodFigure Figure(double value, double target, decimal tolerance) => new()
        {
            Domain = EvaluationDomain.Service,
            Name = "fix rate",
            Direction = FigureDirection.HigherIsBetter,
            Current = Measurement.Of(value),
            Target = Measurement.Of(target),
            Tolerance = tolerance,
        };
    }

    [Fact]
    public void Compute_AsNearToTheTargetAsBefore_IsLevel()
    {
        var figure = new PeriodFigure
        {
            Domain = EvaluationDomain.Resources,
            Name = "utilization",
            Direction = FigureDirection.NearerToTargetIsBetter,
            Current = Measurement.Of(0.7),
            Previous = Measurement.Of(0.9),
            Target = Measurement.Of(0.8),
        };

        Assert.Equal(ComparisonStatus.Level, One(figure).AgainstPrevious.Status);
        Assert.Equal(ComparisonStatus.Level,
            One(figure with { Current = Measurement.Of(1.1e308), Previous = Measurement.Of(-1.1e308), Target = Measurement.Of(0) }).AgainstPrevious.Status);
    }
}
