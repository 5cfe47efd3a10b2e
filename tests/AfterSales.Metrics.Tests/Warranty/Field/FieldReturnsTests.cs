using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class FieldReturnsTests
{
    private static readonly NevadaTable Table = new()
    {
        Shipped = [100, 200, 0],
        Returned = [new long?[] { 1, 2, 3, null }, new long?[] { null, 0, 4, 5 }, System.Array.Empty<long?>()],
        LastPeriod = 3,
    };

    [Fact]
    public void ByServiceMonth_EveryShipmentAsLongAsSeen()
    {
        var rows = FieldReturns.ByServiceMonth(Table);
        Assert.Equal([(1, 300L, 6L), (2, 300L, 8L), (3, 100L, 0L)], rows.Select(row => (row.Month, row.Units, row.Claims)));
        Assert.Equal(1000 * ((6 / 300d) + (8 / 300d)), rows[1].ClaimsPerThousand.Value!.Value, 10);
        Assert.Equal(99 + 200, rows[0].UnitsWithoutEarlierReturn);
        Assert.Equal((1 - (6 / 299d)) * (1 - (8 / 293d)), rows[1].Reliability, 12);
    }

    [Fact]
    public void ByServiceMonth_NoClaimYet_IsZeroWithoutInterval()
    {
        var row = FieldReturns.ByServiceMonth(Table with { Returned = [[], [], []] })[0];
        Assert.Equal((0d, UndefinedReason.NoData), (row.ClaimsPerThousand.Value, row.ClaimsPerThousand.Reason));
    }

    [Fact]
    public void ToLives_ReturnInTheMonthOfShipment_IsDeadOnArrival()
    {
        var lives = FieldReturns.ToLives(Table);
        Assert.Equal(1, lives.DeadOnArrival);
        Assert.Equal(299, lives.Rows.Sum(row => row.Count));
        Assert.Equal((0d, 1d, 6L), (lives.Rows[0].Lower, lives.Rows[0].Upper, lives.Rows[0].Count));
    }

    [Fact]
    public void ToLives_AtMonthEnd_IsExact()
        => Assert.Equal((1d, 1d), (FieldReturns.ToLives(Table, FailurePlacement.AtMonthEnd).Rows[0].Lower,
            FieldReturns.ToLives(Table, FailurePlacement.AtMonthEnd).Rows[0].Upper));

    [Fact]
    public void CompleteCohorts_ShipmentOfNoUnits_AloneIsZeroDenominator()
    {
        var empty = Table with { Shipped = [0], Returned = [[]] };
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator),
            (FieldReturns.CompleteCohorts(empty, 1).PerThousand.Reason, FieldReturns.CompleteCohorts(empty, 1).Cohorts[0].PerThousand.Reason));
        Assert.Empty(FieldReturns.ByServiceMonth(empty));
    }

    [Fact]
    public void CompleteCohorts_TwoMonths_CountsWholeShipmentsOnly()
    {
        var result = FieldReturns.CompleteCohorts(Table, 3);
        Assert.Equal((0, 5L), (Assert.Single(result.Cohorts).Cohort, result.Cohorts[0].Claims));
        Assert.Equal(50, result.PerThousand.Value!.Value, 10);
    }

    [Fact]
    public void CompleteCohorts_NoneSoOld_IsNoData() => Assert.Equal(UndefinedReason.NoData, FieldReturns.CompleteCohorts(Table, 4).PerThousand.Reason);

    [Fact]
    public void ByServiceMonth_ReturnedAboveShippedOrBeforeShipment_Throws()
    {
        Assert.ThrowsAny<ArgumentException>(() => FieldReturns.ByServiceMonth(Table with { Shipped = [5, 200, 0] }));
        Assert.ThrowsAny<ArgumentException>(() => FieldReturns.ByServiceMonth(Table with { Returned = [[], new long?[] { 1 }, []] }));
    }

    [Property]
    public Property ToLives_AnyTable_HoldsEveryUnitSeen() => Prop.ForAll(
        Gen.Choose(0, 9).ArrayOf(10).ToArbitrary(), Gen.Elements(Enum.GetValues<FailurePlacement>()).ToArbitrary(), (counts, placement) =>
        {
            var table = new NevadaTable
            {
                Shipped = [100, 100, 100, 100],
                Returned = [.. Enumerable.Range(0, 4).Select(i => (IReadOnlyList<long?>)[.. Enumerable.Range(0, 4)
                    .Select(k => k < i ? (long?)null : counts[((i * 3) + k) % 10])])],
                LastPeriod = 3,
            };
            // The last shipment has only just left: nothing is known of its lives.
            var lives = FieldReturns.ToLives(table, placement);
            return lives.DeadOnArrival + lives.Rows.Sum(row => row.Count) == 300 + (table.Returned[3][3] ?? 0);
        });

    [Fact]
    public void ClaimsPerUnit_ServiceMonths_AreClaimsOfTheUnitsThatReachThem()
    {
        var table = new NevadaTable { Shipped = [0, 100, 300], Returned = [[], [null, 1, 4, 6], [null, null, 9, 12]], LastPeriod = 3 };

        // Month 1: 100 and 300 units, 4 + 12 claims; month 2: 100 units, 6 claims; month 3 none has reached.
        Assert.Equal([16 / 400.0, 6 / 100.0, 0], FieldReturns.ClaimsPerUnit(table));
        Assert.Equal(32, table.TotalReturned);
        Assert.Throws<ArgumentNullException>(() => FieldReturns.ClaimsPerUnit(null!));
    }
}
