using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class PeriodEvaluationTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly ReportingPeriod March = ReportingPeriod.Month(2026, 3);

    [Fact]
    public void Compute_FigureAgainstTargetAndPreviousMonth_SaysHowItStands()
    {
        var result = Compute(Cost(Money.Of(98_000.10m, Eur), before: Money.Of(100_000m, Eur), target: Money.Of(95_000m, Eur)));

        var cost = Assert.Single(Assert.Single(result.Domains).Figures);
        Assert.Equal(ReportingPeriod.Month(2026, 2), result.Previous);
        Assert.Equal(ComparisonStatus.Worse, cost.AgainstTarget.Status);
        Assert.Equal(Money.Of(3_000.10m, Eur), cost.AgainstTarget.Difference.Amount);
        Assert.Equal(ComparisonStatus.Better, cost.AgainstPrevious.Status);
        Assert.Equal(Money.Of(-1_999.90m, Eur), cost.AgainstPrevious.Difference.Amount);
        Reference.AssertClose(-0.019999, cost.AgainstPrevious.RelativeDifference.Value, 1e-15, "-1999.90 / 100000");
        Assert.Empty(cost.Gaps);
        Assert.Equal(1, result.AgainstTarget.Worse);
        Assert.Equal(1, result.AgainstPrevious.Better);
    }

    [Fact]
    public void Compute_NoValue_IsNoDataWithItsReason()
    {
        var figure = Number(0.5, before: 0.4, target: 0.6) with { Current = Measurement.Undefined(UndefinedReason.ZeroDenominator) };

        var evaluated = One(figure);

        Assert.Equal([EvaluationGap.NoData], evaluated.Gaps);
        Assert.Equal(ComparisonStatus.Missing, evaluated.AgainstTarget.Status);
        Assert.Equal(ComparisonStatus.Missing, evaluated.AgainstPrevious.Status);
        Assert.Equal(UndefinedReason.ZeroDenominator, evaluated.AgainstTarget.Difference.Number.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, evaluated.AgainstPrevious.RelativeDifference.Reason);
    }

    [Fact]
    public void Compute_NoTargetAndNoPrevious_SaysBoth()
    {
        var evaluated = One(Number(0.5, before: null, target: null));

        Assert.Equal([EvaluationGap.NoTarget, EvaluationGap.NoPreviousPeriod], evaluated.Gaps);
        Assert.Equal(UndefinedReason.MissingInput, evaluated.AgainstTarget.Difference.Number.Reason);
        Assert.Null(evaluated.AgainstTarget.Reference);
    }

    [Fact]
    public void Compute_TargetUndefined_CountsAsNone()
    {
        var evaluated = One(Number(0.5, before: 0.4, target: null) with { Target = Measurement.Undefined(UndefinedReason.NoData) });

        Assert.Equal([EvaluationGap.NoTarget], evaluated.Gaps);
        Assert.Equal(ComparisonStatus.Missing, evaluated.AgainstTarget.Status);
    }

    [Fact]
    public void Compute_ReferenceZero_HasADifferenceButNoRatio()
    {
        var evaluated = One(Number(0.5, before: 0, target: null));

        Assert.Equal(0.5, evaluated.AgainstPrevious.Difference.Number.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, evaluated.AgainstPrevious.RelativeDifference.Reason);
        Assert.Equal(ComparisonStatus.Better, evaluated.AgainstPrevious.Status);
    }

    [Theory]
    [InlineData(FigureDirection.HigherIsBetter, 0.9, ComparisonStatus.Better)]
    [InlineData(FigureDirection.HigherIsBetter, 0.7, ComparisonStatus.Worse)]
    [InlineData(FigureDirection.LowerIsBetter, 0.9, ComparisonStatus.Worse)]
    [InlineData(FigureDirection.LowerIsBetter, 0.7, ComparisonStatus.Better)]
    [InlineData(FigureDirection.NearerToTargetIsBetter, 0.9, ComparisonStatus.Worse)]
    [InlineData(FigureDirection.NearerToTargetIsBetter, 0.8, ComparisonStatus.Level)]
    [InlineData(FigureDirection.Neither, 0.8, ComparisonStatus.NotJudged)]
    public void Compute_AnyDirection_JudgesByIt(FigureDirection direction, double current, ComparisonStatus expected)
        => Assert.Equal(expected, One(Number(current, null, target: 0.8) with { Direction = direction }).AgainstTarget.Status);

    [Fact]
    public void Compute_NearerToTargetThanBefore_IsBetterFromEitherSide()
    {
        var utilization = Number(0.86, before: 0.70, target: 0.80) with { Direction = FigureDirection.NearerToTargetIsBetter };

        Assert.Equal(ComparisonStatus.Better, One(utilization).AgainstPrevious.Status);
        Assert.Equal(ComparisonStatus.Worse, One(utilization with { Previous = Measurement.Of(0.79) }).AgainstPrevious.Status);
        Assert.Equal(ComparisonStatus.NotJudged, One(utilization with { Target = null }).AgainstPrevious.Status);
    }

    [Fact]
    public void Compute_DifferenceExactlyAtTolerance_IsLevel()
    {
        var figure = Cost(Money.Of(100.01m, Eur), null, Money.Of(100m, Eur));

        Assert.Equal(ComparisonStatus.Level, One(figure with { Tolerance = 0.01m }).AgainstTarget.Status);
        Assert.Equal(ComparisonStatus.Worse, One(figure with { Tolerance = 0.009m }).AgainstTarget.Status);
    }

    [Fact]
    public void Compute_AmountsBeyondDoublesDigits_AreComparedExactly()
    {
        var evaluated = One(Cost(Money.Of(90_071_992_547_409.93m, Eur), null, Money.Of(90_071_992_547_409.92m, Eur)));

        Assert.Equal(Money.Of(0.01m, Eur), evaluated.AgainstTarget.Difference.Amount);
        Assert.Equal(ComparisonStatus.Worse, evaluated.AgainstTarget.Status);
    }

    [Fact]
    public void Compute_Times_KeepTheirDifference()
    {
        var evaluated = One(new PeriodFigure
        {
            Domain = EvaluationDomain.Service,
            Name = "time to repair",
            Direction = FigureDirection.LowerIsBetter,
            Current = Measurement.Of(Duration.FromMinutes(90)),
            Previous = Measurement.Of(Figure.Of(Duration.FromMinutes(75))),
            Tolerance = 600,
        });

        Assert.Equal(Duration.FromMinutes(15), evaluated.AgainstPrevious.Difference.Time);
        Assert.Equal(ComparisonStatus.Worse, evaluated.AgainstPrevious.Status);
        Assert.Equal(0.2, evaluated.AgainstPrevious.RelativeDifference.Value);
    }

    /// <summary>Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10: 56/70 against 48/80 is 0.0524 to 0.3339.</summary>
    [Fact]
    public void Compute_TwoProportionsWithWilsonIntervals_GivesNewcombesInterval()
    {
        var evaluated = One(Number(0, null, null) with
        {
            Current = Measurement.Of(Estimate.Of(56 / 70.0, 0.6918335550374695, 0.8769526075163705, 0.95, IntervalMethod.Wilson)),
            Previous = Measurement.Of(Estimate.Of(48 / 80.0, 0.4904546500516039, 0.7003817240412906, 0.95, IntervalMethod.Wilson)),
        });

        var difference = evaluated.AgainstPrevious.Difference.Estimate!;
        Assert.Equal(0.2, difference.Value!.Value, 12);
        Assert.Equal(0.0524, difference.Lower!.Value, 4);
        Assert.Equal(0.3339, difference.Upper!.Value, 4);
        Assert.True(evaluated.AgainstPrevious.ExceedsSamplingError);
    }

    [Fact]
    public void Compute_EstimateAgainstATarget_ShiftsItsInterval()
    {
        var evaluated = One(Number(0, null, target: 0.85) with { Current = Measurement.Of(Estimate.Of(0.75, 0.5, 1, 0.95, IntervalMethod.Wilson)) });

        var difference = evaluated.AgainstTarget.Difference.Estimate!;
        Reference.AssertClose(-0.35, difference.Lower, 1e-14, "lower");
        Reference.AssertClose(0.15, difference.Upper, 1e-14, "upper");
        Assert.False(evaluated.AgainstTarget.ExceedsSamplingError);
        Assert.Equal(ComparisonStatus.Worse, evaluated.AgainstTarget.Status);
    }

    [Fact]
    public void Compute_EstimatesWithoutComparableIntervals_HaveADifferenceWithoutOne()
    {
        var current = Estimate.Of(0.75, 0.5, 1, 0.95, IntervalMethod.Wilson);

        Assert.Equal(UndefinedReason.OutsideDomain, Against(Estimate.Of(0.7, 0.6, 0.8, 0.90, IntervalMethod.Wilson)).Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, Against(Estimate.Of(0.7, 0.71, 0.8, 0.95, IntervalMethod.AgrestiCoull)).Reason);
        Assert.Equal(UndefinedReason.SmallSample, Against(Estimate.WithoutInterval(0.7, UndefinedReason.SmallSample, 0.95, IntervalMethod.StudentT)).Reason);

        Estimate Against(Estimate previous)
        {
            var comparison = One(Number(0, null, null) with { Current = Measurement.Of(current), Previous = Measurement.Of(previous) }).AgainstPrevious;
            Assert.Null(comparison.ExceedsSamplingError);
            Assert.NotNull(comparison.Difference.Estimate!.Value);
            return comparison.Difference.Estimate;
        }
    }

    [Fact]
    public void Compute_DifferenceBeyondDouble_IsUndefinedButJudged()
    {
        var evaluated = One(Number(double.MaxValue, before: -double.MaxValue, target: null));

        Assert.Equal(UndefinedReason.Overflow, evaluated.AgainstPrevious.Difference.Number.Reason);
        Assert.Equal(ComparisonStatus.Better, evaluated.AgainstPrevious.Status);
    }

    [Fact]
    public void Compute_NoFigures_HasNoDomains()
    {
        var result = PeriodEvaluation.Compute(new PeriodEvaluationInput
        {
            Period = March,
            Figures = [],
            ExpectedDomains = [EvaluationDomain.Brand, EvaluationDomain.Costs, EvaluationDomain.Brand],
        });

        Assert.Empty(result.Domains);
        Assert.Equal([EvaluationDomain.Costs, EvaluationDomain.Brand], result.DomainsWithoutFigures);
        Assert.Equal(0, result.AgainstTarget.Missing);
    }

    [Fact]
    public void Compute_ExpectedDomainWithFigures_IsNotMissing()
    {
        var input = new PeriodEvaluationInput
        {
            Period = March,
            Figures = [Number(1, 1, 1)],
            ExpectedDomains = [EvaluationDomain.Resources, EvaluationDomain.Brand]
        };

        Assert.Equal([EvaluationDomain.Brand], PeriodEvaluation.Compute(input).DomainsWithoutFigures);
    }

    [Fact]
    public void Compute_NameTwice_NamesTheSecond()
    {
        var mistake = Assert.Throws<ArgumentException>(() => Compute(Number(1, 1, 1), Number(2, 2, 2)));

        Assert.Contains("figures[1]", mistake.Message, StringComparison.Ordinal);
        Assert.Equal(2, Compute(Number(1, 1, 1), Number(2, 2, 2) with { Domain = EvaluationDomain.Service }).Domains.Count);
    }

    [Fact]
    public void Compute_ReferenceOfAnotherKindOrCurrency_Throws()
    {
        var cost = Cost(Money.Of(1m, Eur), null, null);

        Assert.Throws<ArgumentException>(() => Compute(cost with { Target = Measurement.Of(1) }));
        Assert.Throws<CurrencyMismatchException>(() => Compute(cost with { Target = Measurement.Of(Money.Of(1m, "USD")) }));
    }

    [Fact]
    public void Compute_PreviousNotBeforeThePeriod_Throws()
        => Assert.Throws<ArgumentException>(() => PeriodEvaluation.Compute(new PeriodEvaluationInput { Period = March, Previous = March, Figures = [] }));

    [Fact]
    public void Compute_PeriodNotKnown_MakesNoneUp()
    {
        var result = PeriodEvaluation.Compute(new PeriodEvaluationInput { Period = null, Figures = [Number(2, before: 1, target: null)] });

        Assert.Null(result.Previous);
        Assert.Equal(1, result.AgainstPrevious.Better);
    }

    [Fact]
    public void Compute_NullFigure_NamesItsIndex()
        => Assert.Contains("figures[0]", Assert.Throws<ArgumentException>(() => Compute([null!])).Message, StringComparison.Ordinal);

    private static PeriodEvaluationResult Compute(params PeriodFigure[] figures)
        => PeriodEvaluation.Compute(new PeriodEvaluationInput { Period = March, Figures = figures });

    private static FigureEvaluation One(PeriodFigure figure) => Assert.Single(Assert.Single(Compute(figure).Domains).Figures);

    private static PeriodFigure Cost(Money current, Money? before, Money? target) => new()
    {
        Domain = EvaluationDomain.Costs,
        Name = "net cost",
        Direction = FigureDirection.LowerIsBetter,
        Current = Measurement.Of(current),
        Previous = before is { } b ? Measurement.Of(b) : null,
        Target = target is { } t ? Measurement.Of(t) : null,
    };

    private static PeriodFigure Number(double current, double? before, double? target) => new()
    {
        Domain = EvaluationDomain.Resources,
        Name = "utilization",
        Direction = FigureDirection.HigherIsBetter,
        Current = Measurement.Of(current),
        Previous = before is { } b ? Measurement.Of(b) : null,
        Target = target is { } t ? Measurement.Of(t) : null,
    };

    [Fact]
    public void StatusCountsSum_OfSeveral_AddsEachKind()
    {
        var counts = new StatusCounts { Better = 1, Level = 2, Worse = 3, NotJudged = 4, Missing = 5 };

        Assert.Equal(new StatusCounts { Better = 2, Level = 4, Worse = 6, NotJudged = 8, Missing = 10 }, StatusCounts.Sum([counts, counts]));
        Assert.Equal((6L, 0L), (counts.CountJudged(), StatusCounts.Sum([]).CountJudged()));
    }

    /// <summary>Domains stand in their own order, whatever that of the figures.</summary>
    [Fact]
    public void Compute_FiguresInAnyOrder_DomainsStandInTheirs()
    {
        var (cost, number) = (Cost(Money.Of(1, Eur), null, null), Number(0.8, null, null));
        var expected = new[] { cost.Domain, number.Domain }.Order();

        Assert.Equal(expected, Compute(cost, number).Domains.Select(domain => domain.Domain));
        Assert.Equal(expected, Compute(number, cost).Domains.Select(domain => domain.Domain));
    }
}
