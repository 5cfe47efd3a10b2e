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

    [Fact]
    public void Compute_TwoCohorts_ShowWhatTheNeedIsMadeOf()
    {
        var result = AccrualSufficiency.Compute([Cohort("Q1", 100, 900, 600, 200), Cohort("Q2", 50, 500, 100, 500)], Ledgers.Eur);

        Assert.Equal((Cash.Eur(700), Cash.Eur(700), Cash.Eur(1400)), (result.Total.Paid, result.Total.ExpectedRemaining, result.Total.Need));
        Assert.Equal((Cash.Eur(100), Cash.Eur(500)), (result.Cohorts[1].Paid, result.Cohorts[1].ExpectedRemaining));
    }

    [Fact]
    public void CohortOf_AnOriginOfTheTriangle_TakesPaidAndReserve()
    {
        var (triangle, ladder) = Claims();
        var cohort = AccrualSufficiency.CohortOf("2025", 40, Cash.Eur(90), triangle, ladder, 1)!;

        Assert.Equal(("2025", 40L, Cash.Eur(90), Cash.Eur(60)), (cohort.Cohort, cohort.Units, cohort.Accrued, cohort.Paid));
        Assert.Equal(Cash.Eur(30), cohort.ExpectedRemaining);
        Assert.Equal(ladder.Origins[1].ReserveIn(Ledgers.Eur).Value, cohort.ExpectedRemaining);
        Assert.Equal(10, triangle.TotalRecovered);
    }

    [Fact]
    public void CohortOf_AnOriginWithoutReserve_IsNull()
    {
        var (triangle, ladder) = Claims();
        var unknown = ladder with
        {
            Origins = [.. ladder.Origins.Select(origin
            => origin with { Reserve = Estimate.Undefined(UndefinedReason.NoData, 0.95, IntervalMethod.Prediction) })]
        };
        var beyond = ladder with
        {
            Origins = [.. ladder.Origins.Select(origin
            => origin with { Reserve = Estimate.WithoutInterval(1e20, UndefinedReason.NoData, 0.95, IntervalMethod.Prediction) })]
        };

        Assert.Null(AccrualSufficiency.CohortOf("2025", 40, Cash.Eur(90), triangle, unknown, 1));
        Assert.Null(AccrualSufficiency.CohortOf("2025", 40, Cash.Eur(90), triangle, beyond, 1));
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.Overflow),
            (unknown.Origins[1].ReserveIn(Ledgers.Eur).Reason, beyond.Origins[1].ReserveIn(Ledgers.Eur).Reason));
    }

    [Fact]
    public void CohortOf_NoSuchOriginOrAnotherLadder_Throws()
    {
        var (triangle, ladder) = Claims();

        Assert.Throws<ArgumentOutOfRangeException>(() => AccrualSufficiency.CohortOf("2025", 40, Cash.Eur(90), triangle, ladder, 2));
        Assert.Throws<ArgumentException>(() => AccrualSufficiency.CohortOf("2025", 40, Cash.Eur(90), triangle, ladder with { Origins = [] }, 0));
        Assert.Throws<CurrencyMismatchException>(() => AccrualSufficiency.CohortOf("2025", 40, Money.Of(1, "USD"), triangle, ladder, 0));
    }

    /// <summary>The first year's claims grow from 100 to 150, net of a recovery of 10; the second's are 60 so far.</summary>
    private static (ClaimTriangle Triangle, ChainLadderResult Ladder) Claims()
    {
        var tally = new ClaimTally(Ledgers.Eur, new ClaimWindow { FirstOrigin = 2024, LastOrigin = 2025, AsOf = 2025 });
        tally.AddRange([Row(2024, 2024, 110, ClaimKind.Payment), Row(2024, 2024, 10, ClaimKind.Recovery), Row(2024, 2025, 50, ClaimKind.Payment),
            Row(2025, 2025, 60, ClaimKind.Payment)]);
        var triangle = tally.ToTriangle();
        return (triangle, ChainLadder.Compute(DevelopmentTriangle.Of(triangle)));

        static Claim Row(int origin, int valuation, decimal amount, ClaimKind kind)
            => new() { Origin = origin, Valuation = valuation, Amount = Cash.Eur(amount), Kind = kind };
    }
}
