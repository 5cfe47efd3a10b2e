using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Samples;

public class EvaluationSamples
{
    [Fact]
    public void PeriodEvaluation_OfTwoFigures()
    {
        var evaluation = PeriodEvaluation.Compute(new PeriodEvaluationInput
        {
            Period = ReportingPeriod.Month(2026, 3),
            Figures =
            [
                new PeriodFigure
                {
                    Domain = EvaluationDomain.Costs,
                    Name = "net cost",
                    Direction = FigureDirection.LowerIsBetter,
                    Current = Measurement.Of(Money.Of(98_000m, "EUR")),
                    Previous = Measurement.Of(Money.Of(100_000m, "EUR")),
                    Target = Measurement.Of(Money.Of(95_000m, "EUR")),
                },
                new PeriodFigure
                {
                    Domain = EvaluationDomain.Satisfaction,
                    Name = "satisfied share",
                    Direction = FigureDirection.HigherIsBetter,
                    Current = Measurement.Of(Estimate.Of(0.82, 0.78, 0.86, 0.95, IntervalMethod.Wilson)),
                    Target = Measurement.Of(0.80),
                },
            ],
            ExpectedDomains = [EvaluationDomain.Brand],
        });

        var cost = evaluation.Domains[0].Figures[0];
        Assert.Equal(ComparisonStatus.Worse, cost.AgainstTarget.Status);             // 3,000 EUR above target
        Assert.Equal(ComparisonStatus.Better, cost.AgainstPrevious.Status);          // 2,000 EUR below February
        var satisfied = evaluation.Domains[1].Figures[0];
        Assert.Equal(ComparisonStatus.Better, satisfied.AgainstTarget.Status);
        Assert.False(satisfied.AgainstTarget.ExceedsSamplingError);                  // but sampling alone may explain it
        Assert.Equal([EvaluationGap.NoPreviousPeriod], satisfied.Gaps);
        Assert.Equal([EvaluationDomain.Brand], evaluation.DomainsWithoutFigures);
    }
}
