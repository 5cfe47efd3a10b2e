using System.Globalization;
using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class AllocationSectionTests : IDisposable
{
    /// <summary>The textbook's case: two services that serve each other, and two operating departments.</summary>
    private const string Costs = """
        date,amount,currency,department
        2026-03-01,600000,EUR,Plant
        2026-03-02,116000,EUR,Systems
        2026-03-03,400000,EUR,Machining
        2026-03-04,200000,EUR,Assembly

        """;

    private const string Drivers = """
        from,to,units,driver
        Plant,Systems,1600,hours
        Plant,Machining,2400,hours
        Plant,Assembly,4000,hours
        Systems,Plant,200,tickets
        Systems,Machining,1600,tickets
        Systems,Assembly,200,tickets

        """;

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_ServicesThatServeEachOther_AreAllocatedByAllMethods()
    {
        run.With("costs.csv", Costs).With("drivers.csv", Drivers).Evaluate();

        // Reciprocal: P = 600,000 + 0.1 S and S = 116,000 + 0.2 P, so P = 624,081.63… and S = 240,816.33….
        Assert.Equal((6, 6, 0, 0), run.CountsOf("drivers.csv"));
        var methods = Table("methods").ToDictionary(m => m.GetProperty("department").GetString()!);
        Assert.Equal(
            (728_111.11m, 789_777.78m, 779_877.55m),
            (Amount(methods["Machining"], "direct"), Amount(methods["Machining"], "stepDown"), Amount(methods["Machining"], "reciprocal")));
        foreach (var method in new[] { "direct", "stepDown", "reciprocal" })
        {
            Assert.Equal(1_316_000m, Table("methods").Sum(m => Amount(m, method)));
        }
    }

    [Fact]
    public void Evaluate_Flows_AddUpInEveryRowAndColumn()
    {
        run.With("costs.csv", Costs).With("drivers.csv", Drivers).Evaluate();

        foreach (var row in Table("flows"))
        {
            Assert.Equal(Amount(row, "total"), Amount(row, "own") + Amount(row, "from Plant") + Amount(row, "from Systems"));
        }

        Assert.Equal((1_316_000m, 0m, 0m, 1_316_000m), (Sum("own"), Sum("from Plant"), Sum("from Systems"), Sum("total")));
        Assert.Equal(6, Table("trail").Count);
        Assert.Equal("tickets", Table("trail")[^1].GetProperty("driver").GetString());
        Assert.InRange(run.Section("allocation").GetProperty("figures").GetProperty("residual").GetDouble(), 0, 1e-6);

        decimal Sum(string column) => Table("flows").Sum(r => Amount(r, column));
    }

    [Fact]
    public void Evaluate_DirectCostOfAService_StaysWithIt()
    {
        run.With("costs.csv", Costs.Replace("Plant", "Plant,100", StringComparison.Ordinal).Replace(
            "department\n", "department,account\n", StringComparison.Ordinal)
                .Replace("Systems\n", "Systems,200\n", StringComparison.Ordinal).Replace("Machining\n", "Machining,100\n", StringComparison.Ordinal)
                .Replace("Assembly\n", "Assembly,100\n", StringComparison.Ordinal) + "2026-03-05,50000,EUR,Systems,100\n")
            .With(
                "cost-rules.csv",
                "dimension,class,account_prefix,department\ntraceability,indirect,,Plant\ntraceability,direct,100,Systems\ntraceability,indirect,200,\n")
            .With("drivers.csv", Drivers).Evaluate();

        Assert.Equal(716_000m, Amount(run.Section("allocation").GetProperty("figures"), "pools"));
        var rows = Table("departments").ToDictionary(d => d.GetProperty("department").GetString()!);
        Assert.Equal(50_000m, Amount(rows["Systems: direct cost, stays"], "total"));
        Assert.Equal(1_366_000m, rows.Values.Sum(r => Amount(r, "total")));
    }

    [Fact]
    public void Evaluate_ClosedLoop_IsNamedPoolByPool()
    {
        run.With("costs.csv", Costs).With("drivers.csv", "from,to,units\nPlant,Systems,1\nSystems,Plant,1\n").Evaluate();

        var left = Table("unallocated").ToDictionary(u => u.GetProperty("department").GetString()!);
        Assert.StartsWith("a closed loop", left["Plant"].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("a closed loop", left["Systems"].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("in the ledger, but on no row", left["Machining"].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal(1_316_000m, Table("departments").Sum(r => Amount(r, "total")));
        Assert.Equal(716_000m, Amount(run.Section("allocation").GetProperty("figures"), "unallocated"));
    }

    [Fact]
    public void Evaluate_ZeroDriver_KeepsItsCostAndSaysWhy()
    {
        run.With("costs.csv", Costs).With("drivers.csv", "from,to,units\nPlant,Machining,0\nSystems,Assembly,3\n").Evaluate();

        var left = Table("unallocated").Single(u => u.GetProperty("department").GetString() == "Plant");
        Assert.Equal((600_000m, "zero driver: all units used of it are zero"), (Amount(left, "amount"), left.GetProperty("why").GetString()));
        Assert.Equal((2, 2, 0, 0), run.CountsOf("drivers.csv"));
    }

    [Fact]
    public void Evaluate_DriverWithoutCost_IsIgnoredAndNamed()
    {
        run.With("costs.csv", Costs).With("drivers.csv", "from,to,units\nPlant,Machining,1\nCanteen,Assembly,4\nPlant,Plant,7\n").Evaluate();

        Assert.Equal((3, 1, 2, 0), run.CountsOf("drivers.csv"));
        Assert.Equal(
            ["Canteen has no indirect cost in the ledger and receives none", "use of its own service changes nothing"],
            run.FileOf("drivers.csv").GetProperty("ignored").EnumerateArray().Select(i => i.GetProperty("reason").GetString()));
        Assert.Contains(Table("unallocated"), u => u.GetProperty("department").GetString() == "Canteen");
    }

    [Fact]
    public void Evaluate_LinesWithoutDepartmentAndFractionsOfACent_AreInTheTotal()
    {
        run.With("costs.csv", "date,amount,currency,department\n2026-03-01,10.004,EUR,Plant\n2026-03-02,5.5,EUR,Field\n2026-03-02,2.25,EUR,\n")
            .With("drivers.csv", "from,to,units\nPlant,Field,1\nPlant,Shop,2\n").Evaluate();

        var rows = Table("departments").ToDictionary(d => d.GetProperty("department").GetString()!, d => Amount(d, "total"));
        Assert.Equal((8.83m, 6.67m, 2.25m, 0.004m), (rows["Field"], rows["Shop"], rows["(no department)"], rows["(finer than the minor unit)"]));
        Assert.Contains(
            run.Section("allocation").GetProperty("notes").EnumerateArray(), n => n.GetString() == "Served, and without cost of its own in the ledger: Shop.");
    }

    [Fact]
    public void Evaluate_NothingToAllocate_IgnoresTheDriversAndSaysSo()
    {
        run.With("drivers.csv", Drivers).Evaluate();
        Assert.Equal("there is no costs.csv whose cost could be allocated", Reason());

        run.With("costs.csv", "date,amount,currency\n2026-03-01,10,EUR\n").Evaluate();
        Assert.Equal("costs.csv names no department", Reason());

        run.With(
            "costs.csv",
            string.Concat("date,amount,currency,department\n", string.Concat(Enumerable.Repeat("2026-03-01,900000000000000,EUR,Plant\n", 200)))).Evaluate();
        Assert.Equal("the costs are too large to be allocated to the minor unit", Reason());

        string? Reason() => run.FileOf("drivers.csv").GetProperty("ignored")[0].GetProperty("reason").GetString();
    }

    [Fact]
    public void Evaluate_TwoDriversOfOneService_RejectsTheSecond()
    {
        run.With("costs.csv", Costs).With("drivers.csv", "from,to,units,driver\nPlant,Machining,1,hours\nPlant,Assembly,1,meters\n").Evaluate();

        Assert.Equal((2, 1, 0, 1), run.CountsOf("drivers.csv"));
        Assert.Equal("must be hours, as on an earlier row of Plant", run.FileOf("drivers.csv").GetProperty("rejected")[0].GetProperty("rule").GetString());
    }

    private static decimal Amount(JsonElement row, string column)
        => decimal.Parse(row.GetProperty(column).GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);

    private List<JsonElement> Table(string id) => [.. run.Section("allocation").GetProperty("tables").GetProperty(id).EnumerateArray()];
}
