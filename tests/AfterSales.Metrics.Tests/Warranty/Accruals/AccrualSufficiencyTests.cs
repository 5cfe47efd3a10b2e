using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class AccrualSufficiencyTests
{
    [Fact]
    public void Compute_TwoCohorts_SurplusRatioAndPerUnit()
    {
        var result = AccrualSufficiency.Compute([Cohort("Q1", 100, 900, 600, 200), Cohort("Q2", 50, 500, 100, 500)], Ledgers.Eur);
        Assert.Equal([Cash.Eur(100), Cash.Eur(-100)], result.Cohorts.Select(cohort => cohort.Surplus));
        Assert.Equal((1.125, 8m, 9m), (result.Cohorts[0].Sufficiency.Value, result.Cohorts[0].NeededPerUnit.Value, result.Cohorts[0].AccruedPerUnit.Value));
        Assert.Equal((1d, Cash.Eur(0), (string?)null), (result.Total.Sufficiency.Value, result.Total.Surplus, result.Total.Cohort));
    }

    [Fact]
    public void Compute_NothingNeeded_IsUndefinedForThatCohortAlone()
    {
        var result = AccrualSufficiency.Compute([Cohort("Q1", 10, 5, 0, 0), Cohort("Q2", 10, 5, 5, 0)], Ledgers.Eur);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Cohorts[0].Sufficiency.Reason);
        Assert.Equal((1d, 2d), (result.Cohorts[1].Sufficiency.Value, result.Total.Sufficiency.Value));
    }

    [Fact]
    public void Compute_NoUnits_HasNoAmountPerUnit()
    {
        var cohort = AccrualSufficiency.Compute([Cohort("Q1", 0, 5, 4, 0)], Ledgers.Eur).Cohorts[0];
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator), (cohort.NeededPerUnit.Reason, cohort.AccruedPerUnit.Reason));
        Assert.Equal(1.25, cohort.Sufficiency.Value);
    }

    [Fact]
    public void Compute_NeedBelowZero_IsNegativeDenominator()
        => Assert.Equal(UndefinedReason.NegativeDenominator,
            AccrualSufficiency.Compute([Cohort("Q1", 1, 5, -9, 1)], Ledgers.Eur).Cohorts[0].Sufficiency.Reason);

    [Fact]
    public void Compute_NoCohort_HasATotalOfNothing()
        => Assert.Equal((Cash.Eur(0), UndefinedReason.ZeroDenominator),
            (AccrualSufficiency.Compute([], Ledgers.Eur).Total.Need, AccrualSufficiency.Compute([], Ledgers.Eur).Total.Sufficiency.Reason));

    private static AccrualCohort Cohort(string name, long units, decimal accrued, decimal paid, decimal expected)
        => new() { Cohort = name, Units = units, Accrued = Cash.Eur(accrued), Paid = Cash.Eur(paid), ExpectedRemaining = Cash.Eur(expected) };
}
