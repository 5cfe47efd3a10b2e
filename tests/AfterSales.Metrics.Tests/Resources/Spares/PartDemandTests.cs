using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class PartDemandTests
{
    private static readonly Interval April = Calendars.Days("UTC", new LocalDate(2026, 4, 1), new LocalDate(2026, 4, 30));

    [Fact]
    public void Compute_NullLine_IsNamedWithItsIndex()
        => Assert.StartsWith("Usages must have no null item; usages[1] is null.",
            Assert.Throws<ArgumentException>(() => PartDemand.Compute([Taken(1), null!], April)).Message, StringComparison.Ordinal);

    [Fact]
    public void Compute_SinglePieces_HaveTheExactPoissonInterval()
    {
        var line = Assert.Single(PartDemand.Compute([Taken(1), Taken(2), Taken(9), Taken(29)], April).Parts);

        // scipy 1.10: chi2.ppf(.025, 8)/2/30, chi2.ppf(.975, 10)/2/30.
        Reference.AssertClose(4 / 30.0, line.PerDay.Value, 1e-14, "rate");
        Reference.AssertClose(0.03632884578754416, line.PerDay.Lower, 1e-12, "lower");
        Reference.AssertClose(0.34138628918012315, line.PerDay.Upper, 1e-12, "upper");
        Assert.Equal((4L, 4m), (line.Orders, line.Used));
    }

    [Fact]
    public void Compute_SeveralPieces_HaveTheGammaInterval()
    {
        var line = Assert.Single(PartDemand.Compute([Taken(1) with { Taken = 3 }, Taken(2), Taken(9) with { Taken = 2 }], April).Parts);

        // scipy 1.10: gamma.ppf(.025, 36/14, scale=14/6)/30, gamma.ppf(.975, 81/23, scale=23/9)/30.
        Reference.AssertClose(0.2, line.PerDay.Value, 1e-14, "rate");
        Reference.AssertClose(0.03445372304803273, line.PerDay.Lower, 1e-12, "lower");
        Reference.AssertClose(0.6848771791888448, line.PerDay.Upper, 1e-12, "upper");
    }

    [Fact]
    public void Compute_NothingUsed_HasTheUpperLimitOfNoEvent()
    {
        var line = Assert.Single(PartDemand.Compute([Taken(3) with { Returned = 1 }], April).Parts);

        // scipy 1.10: chi2.ppf(.975, 2)/2/30.
        Assert.Equal((0L, 0m, 0.0, 0.0), (line.Orders, line.Used, line.PerDay.Value!.Value, line.PerDay.Lower!.Value));
        Reference.AssertClose(0.12296264847046451, line.PerDay.Upper, 1e-12, "upper");
    }

    [Fact]
    public void Compute_OutsideTheWindow_IsCountedApart()
    {
        var result = PartDemand.Compute([Taken(1) with { At = April.End }, Taken(1) with { At = April.Start }], April);

        Assert.Equal((1L, 1L, 30.0), (result.OutsideWindow, result.Parts.Single().Orders, result.Days));
        Assert.Empty(PartDemand.Compute([], April).Parts);
    }

    [Fact]
    public void Compute_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => PartDemand.Compute([Taken(1) with { Returned = 2 }], April));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartDemand.Compute([], new Interval(April.Start, April.Start)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartDemand.Compute([], April, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Taken(1) with { Taken = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Taken(1) with { Returned = -1 });
    }

    /// <summary>Parts issued for maintenance requests: two lines of one request are one demand, and what each part needs is known.</summary>
    [Fact]
    public void Maintenance237_PartsOfMaintenanceRequests_BecomeADemandRate()
    {
        var result = PartDemand.Compute(
            [Taken(4, "Belt") with { Order = "MR-1" }, Taken(5, "Belt") with { Order = "MR-1" }, Taken(9, "Belt") with { Order = "MR-2" },
                Taken(9, "Filter") with { Order = "MR-2" }], April);

        Assert.Equal([("Belt", 2L, 3m), ("Filter", 1L, 1m)], result.Parts.Select(p => (p.Part, p.Orders, p.Used)));
    }

    /// <summary>The recommended quantity follows from the consumption, and stock below it is seen.</summary>
    [Fact]
    public void Maintenance543_RecommendedQuantity_FollowsFromTheConsumption()
    {
        var rate = PartDemand.Compute([.. Enumerable.Range(1, 15).Select(day => Taken(2 * day, "Belt"))], April).Parts.Single().PerDay.Value!.Value;
        var recommended = BaseStock.MinimumStock(rate, 7, 0.95);

        Assert.Equal((0.5, 3.5, 8), (rate, recommended.PipelineMean, recommended.Stock));
        Assert.True(BaseStock.Compute(rate, 7, 7).FillRate < 0.95);
    }

    /// <summary>Vans took as much as they could and brought it back: what was not needed is no demand, and asks for no stock.</summary>
    [Fact]
    public void Spares5_UnusedPartsBroughtBack_AskForNoStock()
    {
        var taken = Enumerable.Range(1, 10).Select(day => Taken(day, "Amplifier") with { Taken = 6 }).ToList();
        var (all, needed) = (PartDemand.Compute(taken, April).Parts.Single(),
            PartDemand.Compute(taken.Select(u => u with { Returned = 5 }), April).Parts.Single());

        Assert.Equal((60m, 10m, 50m), (all.Used, needed.Used, needed.Returned));
        Assert.Equal([19, 6], new[] { all, needed }.Select(line => BaseStock.MinimumStock(line.PerDay.Value!.Value, 6, 0.95).Stock));
    }

    /// <summary>Extra pieces in case one is faulty: stock for the upper limit of the rate covers what four orders in a month do not say.</summary>
    [Fact]
    public void Spares13_ExtraForTheUnexpected_IsTheUpperLimitOfTheRate()
    {
        var line = PartDemand.Compute([Taken(3), Taken(11), Taken(12), Taken(27)], April).Parts.Single();

        Assert.Equal([4, 8], new[] { line.PerDay.Value, line.PerDay.Upper }.Select(rate => BaseStock.MinimumStock(rate!.Value, 10, 0.95).Stock));
    }

    /// <summary>What is used often is always at hand: the budget goes to it first.</summary>
    [Fact]
    public void Spares58_FrequentlyUsedParts_AreStockedFirst()
    {
        var demand = PartDemand.Compute([Taken(1, "Mast"), .. Enumerable.Range(1, 24).Select(day => Taken(day, "Fuse"))], April);
        var mix = StockMix.Allocate([.. demand.Parts.Select(p => new StockItem { DemandRate = p.PerDay.Value!.Value, LeadTime = 5, UnitCost = 20m })], 100m);

        Assert.Equal(["Fuse", "Mast"], demand.Parts.Select(p => p.Part));
        Assert.Equal([5, 0], mix.Stock);
    }

    /// <summary>A repair order consumes stock: its lines are the demand that stock is planned by.</summary>
    [Fact]
    public void InvenTree12064_RepairOrderLines_AreTheDemandOfTheStock()
    {
        var lines = Enumerable.Range(1, 6).SelectMany(order => new[]
        {
            Taken(4 * order, "Display") with { Order = $"RO-{order}" },
            Taken(4 * order, "Screw") with { Order = $"RO-{order}", Taken = 4, Returned = order == 6 ? 2 : 0 },
        });
        var demand = PartDemand.Compute(lines, April);

        Assert.Equal([("Screw", 6L, 22m), ("Display", 6L, 6m)], demand.Parts.Select(p => (p.Part, p.Orders, p.Used)));
        Assert.Equal(1.0, BaseStock.Compute(demand.Parts[1].PerDay.Value!.Value, 5, 0).PipelineMean);
    }

    [Property]
    public Property Compute_AnyOrderOfLines_IsTheSame() => Prop.ForAll(AnyUsages.ToArbitrary(), usages
        => PartDemand.Compute(usages, April).Parts.OrderBy(p => p.Part).SequenceEqual(PartDemand.Compute(usages.Reverse(), April).Parts.OrderBy(p => p.Part)));

    [Property]
    public Property Compute_AnyLines_AddUpAndLieInTheInterval() => Prop.ForAll(AnyUsages.ToArbitrary(), usages =>
    {
        var result = PartDemand.Compute(usages, April);
        return result.Parts.Sum(p => p.Taken - p.Returned) == usages.Where(u => April.Contains(u.At)).Sum(u => u.Taken - u.Returned)
            && result.Parts.All(p => p.Used == p.Taken - p.Returned && p.PerDay.Lower <= p.PerDay.Value && p.PerDay.Value < p.PerDay.Upper)
            && result.OutsideWindow == usages.Count(u => !April.Contains(u.At));
    });

    private static Gen<PartUsage[]> AnyUsages => (
        from day in Gen.Choose(-2, 33)
        from part in Gen.Elements("Belt", "Fuse", "Mast")
        from order in Gen.Elements(null, "1", "2", "3")
        from taken in Gen.Choose(1, 12)
        from returned in Gen.Choose(0, taken)
        select Taken(day, part) with { Order = order, Taken = taken / 4m, Returned = returned / 4m }).ArrayOf();

    private static PartUsage Taken(int day, string part = "Part") => new() { Part = part, At = April.Start + Duration.FromDays(day - 1) };
}
