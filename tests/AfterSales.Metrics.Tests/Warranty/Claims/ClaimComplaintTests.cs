using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

/// <summary>What users of other tools complained of, each with the answer here.</summary>
public class ClaimComplaintTests
{
    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly ClaimWindow Window = new() { LastOrigin = 3, AsOf = 3 };

    [Fact]
    public void Erpnext37392_CostPerClaim_IsComputed()
    {
        var rows = ClaimFrequency.Compute([100], [new long?[] { 3, 1 }], [new decimal?[] { 90m, 30m }]);
        Assert.Equal(30m, rows[0].CostPerClaim.Value);
    }

    [Fact]
    public void Erpnext42318_41064_41646_42270_ExpiryLost_AgeAndPromiseStayWithTheUnit()
    {
        var life = LifeDistribution.Weibull(1.4, 96);
        var result = OutstandingPromise.Compute(life, 36, [10, 10, 10], [0, 35.9, 36]);
        Assert.True(result.Repairs[0].Value > result.Repairs[1].Value && result.Repairs[1].Value > 0);
        Assert.Equal(0, result.Repairs[2].Value);
    }

    [Fact]
    public void Odoo35641_CountsWithoutMoney_AreCounted()
    {
        var tally = new ClaimTally(Euro, Window);
        Assert.Null(tally.Add(new Claim { Origin = 1, Valuation = 2, Kind = ClaimKind.Opened, Count = 2 }));
        Assert.Equal(2, tally.ToTriangle().Origins[1].Open[1]);
    }

    [Fact]
    public void OcaRma99_SupplierCreditOfPart_IsRecoveredApart()
    {
        var tally = new ClaimTally(Euro, Window);
        tally.AddRange([
            new Claim { Origin = 0, Valuation = 1, Amount = Money.Of(100, Euro) },
            new Claim { Origin = 0, Valuation = 2, Amount = Money.Of(40, Euro), Kind = ClaimKind.Recovery }]);
        var row = tally.ToTriangle().Origins[0];
        Assert.Equal((100m, 40m, 60m), (row.IncrementalPaid[1]!.Value, row.IncrementalRecovered[2]!.Value, row.LatestNet!.Value));
    }

    [Fact]
    public void Carbon1496_1497_SupplierPromiseBeganEarlier_WhatIsLostIsShown()
    {
        var result = SupplierRecovery.Compute(new SupplierRecoveryInput { Claims = 100, Cost = 10, FaultShare = 0.5, InsideWindowShare = 0.8 });
        Assert.Equal((400d, 100d), (Math.Round(result.Recovery.Value!.Value, 9), Math.Round(result.LostOutsideWindow.Value!.Value, 9)));
    }

    [Fact]
    public void Warracker209_RestOrNewPromise_BothHaveTheirCost()
    {
        var cost = PromiseCost.Compute(new PromiseCostInput { Life = LifeDistribution.Weibull(1.5, 5), Length = 2, ClaimCost = 100 });
        Assert.True(cost.RenewingCost.Value > cost.ReplacementCost.Value);
    }

    [Fact]
    public void RepairDesk1155_TwoClaimsAYear_LimitTheCost() => Assert.True(ClaimCostLimits.AtMost(0.3, 2).Expected < 0.3);

    [Fact]
    public void Parashield351_NoRefundRule_RefundAndKeptArePriceAlways()
    {
        var refund = ContractRefund.Compute(new ContractRefundInput
        {
            Price = Money.Of(99.99m, Euro),
            Periods = 7,
            Elapsed = 3,
            Pattern = EarningPattern.RuleOf78
        });
        Assert.Equal(99.99m, refund.Refund.Amount + refund.Kept.Amount);
    }

    [Fact]
    public void OpenMercato6193_EarnedAfterReversal_WrittenIsEarnedPlusRefunds()
    {
        var book = ContractBook.Compute(new ContractBookInput
        {
            Contracts = 10,
            Price = 12,
            EarnedShares = [0, 0.5, 1],
            ExpectedCosts = [1, 1],
            CancelRates = [0.5, 0.5]
        });
        Assert.Equal(book.Written, book.Earned + book.Refunds, 10);
    }

    [Fact]
    public void ChainladderPython480_OneBecameSevenByRegrouping_SumsStay()
    {
        var tally = new ClaimTally(Euro, new ClaimWindow { LastOrigin = 11, AsOf = 11 });
        tally.Add(new Claim { Origin = 4, Valuation = 7, Amount = Money.Of(1, Euro) });
        var years = tally.ToTriangle(new ClaimTriangleOptions { PeriodsPerOrigin = 12, PeriodsPerAge = 12 });
        Assert.Equal((1m, 1m), (years.TotalNet, tally.ToTriangle(new ClaimTriangleOptions { PeriodsPerOrigin = 3, PeriodsPerAge = 3 }).TotalNet));
        Assert.Single(years.Origins);
    }

    [Fact]
    public void ChainladderPython63_ZeroIsNotMissing_InsideTheWindowZeroOutsideNull()
    {
        var row = new ClaimTally(Euro, Window).ToTriangle().Origins[2];
        Assert.Equal([0m, 0m, null, null], row.IncrementalNet);
    }

    [Fact]
    public void ChainladderPython164_Hole_IsListedNotSplit()
        => Assert.Equal(new UnsplitAmount { Origin = 0, FromAge = 1, ToAge = 2, Amount = 5 },
            Assert.Single(ClaimSnapshots.Compute([new decimal?[] { 1, null, 6 }]).Unsplit));

    [Fact]
    public void ChainladderPython220_ZerosMoveTheDate_AsOfIsGiven()
    {
        var tally = new ClaimTally(Euro, Window);
        tally.Add(new Claim { Origin = 0, Valuation = 0, Amount = Money.Of(5, Euro) });
        Assert.Equal(3, tally.ToTriangle().Origins[0].LatestAge);
    }

    [Fact]
    public void ChainladderPython617_FutureAsOf_ShowsZerosUpToItAsSaid()
        => Assert.Equal([0m, 0m, 0m, 0m, 0m, 0m], new ClaimTally(Euro, new ClaimWindow { LastOrigin = 0, AsOf = 5 }).ToTriangle().Origins[0].CumulativeNet);

    [Fact]
    public void ChainladderPython239_AgeOffByOne_OwnPeriodIsAgeZero()
    {
        var tally = new ClaimTally(Euro, Window);
        tally.Add(new Claim { Origin = 2, Valuation = 2, Amount = Money.Of(7, Euro) });
        Assert.Equal(7m, tally.ToTriangle().Origins[2].IncrementalNet[0]);
    }

    [Fact]
    public void ChainladderPython250_678_AgesMixed_YearsWithQuartersDifferByFour()
    {
        var tally = new ClaimTally(Euro, new ClaimWindow { LastOrigin = 7, AsOf = 7 });
        Assert.Equal([7, 3], tally.ToTriangle(new ClaimTriangleOptions { PeriodsPerOrigin = 4 }).Origins.Select(row => row.LatestAge!.Value));
    }

    [Fact]
    public void ToTriangle_FirstPeriodInsideItsQuarter_IsGroupedByTheCalendar()
    {
        // February to June: the first quarter is complete at March, the second at June.
        var tally = new ClaimTally(Euro, new ClaimWindow { LastOrigin = 4, AsOf = 4 });
        tally.Add(new Claim { Origin = 1, Valuation = 2, Amount = Money.Of(3, Euro) });
        var triangle = tally.ToTriangle(new ClaimTriangleOptions { PeriodsPerOrigin = 3, PeriodsPerAge = 3, Offset = 1 });
        Assert.Equal(2, triangle.Origins.Count);
        Assert.Equal([0m, 3m], triangle.Origins[0].IncrementalNet);
    }

    [Fact]
    public void IndexOf_CalendarPeriods_CountStarts()
    {
        var first = new LocalDate(2025, 1, 31);
        Assert.Equal(
            [1, 0, 1, 0, 0],
            new[] { PeriodUnit.Day, PeriodUnit.Week, PeriodUnit.Month, PeriodUnit.Quarter, PeriodUnit.Year }.Select(unit =>
                ClaimPeriods.IndexOf(new LocalDate(2025, 2, 1), first, unit)));
        Assert.Equal(-1, ClaimPeriods.IndexOf(new LocalDate(2024, 12, 31), first, PeriodUnit.Quarter));
    }
}
