using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class CompetingCausesTests
{
    [Fact]
    public void Compute_NoFailure_HasNoCauseAndNoStep()
    {
        var result = CompetingCauses.Compute([new CauseRecord { Age = 5 }, new CauseRecord { Age = 9 }]);
        Assert.Empty(result.Causes);
        Assert.Empty(result.Steps);
        Assert.Equal(UndefinedReason.NoData, result.Life.Reason);
    }

    [Fact]
    public void Compute_OneFailureOfACauseAtTheLargestAge_TakesTheLifeOfAllWithIt()
    {
        var result = CompetingCauses.Compute([new CauseRecord { Age = 5, Cause = "wear" }, new CauseRecord { Age = 7, Cause = "wear" },
            new CauseRecord { Age = 9, Cause = "seal" }]);
        Assert.Equal(["seal", "wear"], result.Causes.Select(cause => cause.Cause));
        Assert.Equal((UndefinedReason.Unbounded, UndefinedReason.Unbounded), (result.Causes[0].Fit.Reason, result.Life.Reason));
    }

    [Fact]
    public void Compute_TwoCauses_OneMinusKaplanMeierOverstates()
    {
        var result = CompetingCauses.Compute([.. Enumerable.Range(1, 8).Select(i => new CauseRecord { Age = i, Cause = i % 2 == 0 ? "seal" : "wear" }),
            new CauseRecord { Age = 9 }]);
        Assert.True(result.Steps[^1].OneMinusKaplanMeier[0] > result.Steps[^1].Incidence[0]);
        Assert.Equal(1 / 9d, result.Steps[^1].Survival, 12);
    }

    [Fact]
    public void Compute_SuspensionAtTheAgeOfAFailure_IsAtRiskThere()
        => Assert.Equal(0.5, CompetingCauses.Compute([new CauseRecord { Age = 5, Cause = "wear" }, new CauseRecord { Age = 5 }]).Steps[0].Survival, 12);

    [Fact]
    public void Compute_LifeOfAll_SolvesTheSumOfTheHazards()
    {
        var result = CompetingCauses.Compute([.. Enumerable.Range(1, 12).Select(i => new CauseRecord { Age = i * i, Cause = i % 3 == 0 ? "seal" : "wear" })]);
        var hazard = result.Causes.Sum(cause => cause.Fit.Distribution!.CumulativeHazard(result.Life.Value!.Value).Value!.Value);
        Assert.Equal(-Math.Log(0.9), hazard, 10);
    }

    [Property]
    public bool Compute_AnyLives_IncidencesAndSurvivalAddUpToOne(PositiveInt[] ages)
        => CompetingCauses.Compute([.. ages.Select((age, i) => new CauseRecord { Age = age.Get, Cause = (i % 3) switch { 0 => "a", 1 => "b", _ => null } })],
            new LifeFitOptions { Limits = LifeLimits.Wald }).Steps.All(step => Math.Abs(step.Incidence.Sum() + step.Survival - 1) < 1e-12);
}
