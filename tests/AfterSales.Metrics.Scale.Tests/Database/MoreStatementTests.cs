using AfterSales.Metrics.Costs;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Satisfaction;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>The smaller tallies, as <see cref="StatementTests"/>.</summary>
public abstract class MoreStatementTests(Warehouse warehouse)
{
    private static readonly Currency Eur = Currency.Of("EUR");

    /// <summary>It counts no rows, so that of all rows the whole answer is told by whole numbers.</summary>
    [Fact]
    public void UnitCosts_OfOneStatement_AreThoseOfALoop()
    {
        var sql = Statement.Of("Costs", nameof(UnitCostTally));
        foreach (var rows in new[] { Warehouse.Sample, warehouse.Rows }.Distinct())
        {
            var (cents, quarters) = (0L, 0L);
            var loop = new UnitCostTally(Eur);
            for (var row = 0L; row < rows; row++)
            {
                var h = Warehouse.PartOf(row);
                var (cost, units) = ((h % 50_021) - 300, (h / 50_021 % 40) + 1);
                (cents, quarters) = (cents + cost, quarters + units);
                if (rows == Warehouse.Sample)
                {
                    loop.Add(Money.Of((cost / 100m) + 0.00m, Eur), (units * 0.25m) + 0.00m);
                }
            }

            var tally = UnitCostTally.OfGroups(
                warehouse.Query(sql, rows, row => new UnitCostGroup { Cost = Money.Of(row.GetDecimal(0) + 0.00m, Eur), Units = row.GetDecimal(1) + 0.00m }),
                Eur);
            Assert.Equal((cents / 100m, quarters / 4m), (tally.Cost.Amount, tally.Units));
            if (rows == Warehouse.Sample)
            {
                Assert.Equal(Json.TallyState.ToJson(loop), Json.TallyState.ToJson(tally));
            }
        }
    }

    [Fact]
    public void Kano_OfOneStatement_IsThatOfALoop()
    {
        var loop = new KanoTally();
        StatementTests.ForEach(h => loop.Add(h % 6 > 0 ? (KanoAnswer)((h % 6) - 1) : null, h / 6 % 6 > 0 ? (KanoAnswer)((h / 6 % 6) - 1) : null));
        StatementTests.Check(
            warehouse,
            "Satisfaction",
            loop,
            KanoTally.OfGroups,
            row => new KanoGroup
            {
                Functional = row.IsDBNull(0) ? null : (KanoAnswer)row.GetInt64(0),
                Dysfunctional = row.IsDBNull(1) ? null : (KanoAnswer)row.GetInt64(1),
                Count = row.GetInt64(2),
            },
            tally => tally.Valid + tally.Missing);
    }

    [Fact]
    public void WeightedPasses_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new WeightedPassTally();
        StatementTests.ForEach(h => loop.Add((h / 3 % 9001 * 0.01m) + 0.00m, (CheckOutcome)(h % 3)));
        StatementTests.Check(
            warehouse,
            "DataQuality",
            loop,
            WeightedPassTally.OfGroups,
            row => new WeightedPassGroup { Outcome = (CheckOutcome)row.GetInt64(0), Weight = row.GetDecimal(1) + 0.00m, Count = row.GetInt64(2) },
            tally => tally.ToGroups().Sum(group => group.Count));
    }

    [Fact]
    public void Column_OfOneStatement_IsThatOfALoop()
    {
        var loop = new ColumnTally();
        StatementTests.ForEach(h => loop.Add(h % 301 > 0 ? $"V{h % 301}" : null));
        StatementTests.Check(
            warehouse,
            "DataQuality",
            loop,
            rows => ColumnTally.OfGroups(rows),
            row => new ValueCount { Value = row.IsDBNull(0) ? null : row.GetString(0), Count = row.GetInt64(1) },
            tally => tally.ToGroups().Sum(group => group.Count));
    }
}
