using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ShiftCoveringTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        CaseKinds.Of("resource_configuration.json", "shifts", "profiles", "fixed_cost"),
        c =>
        {
            var demand = c.Inputs.GetProperty("demand").EnumerateArray().Select(d => d.GetInt32()).ToArray();
            var shifts = c.Inputs.GetProperty("shifts").EnumerateArray().Select(s => new ShiftOption
            {
                Name = s.GetProperty("name").GetString()!,
                Cost = s.GetProperty("cost").Exact(),
                Periods = [.. s.GetProperty("periods").EnumerateArray().Select(p => p.GetInt32())],
            }).ToList();
            var plan = ShiftCovering.Optimize(demand, shifts);
            Assert.True(plan.IsProvenOptimal);
            Assert.Equal(c.Expected.GetProperty("min_cost").Exact(), plan.Cost.Value);
            AssertCovered(demand, shifts, plan);

            // The bound of the relaxation and one optimal headcount are the solver's own; the optimum is not unique.
            var check = new CaseCheck(c.Name, c.Expected, 1e-10);
            check.Known("min_cost", "lp_bound", "one_optimal_headcount");
            check.AssertAllSeen();
        });

    [Fact]
    public void Optimize_PeriodOutOfReach_IsNamed()
    {
        var plan = ShiftCovering.Optimize([1, 5, 2], [Shift(10m, 0, 1), Shift(10m, 1) with { Maximum = 3 }, Shift(4m, 0)]);

        Assert.Null(plan.Headcount);
        Assert.Equal(UndefinedReason.Infeasible, plan.Cost.Reason);
        Assert.Equal(["2"], plan.Uncovered);
    }

    [Fact]
    public void Optimize_NoDemand_NeedsNobody() => Assert.Equal([0], ShiftCovering.Optimize([0, 0], [Shift(10m, 0, 1)]).Headcount);

    [Fact]
    public void Optimize_SearchLimit_GivesTheBound()
    {
        // Three shifts of two periods on a ring of three: the relaxation has half of each.
        var plan = ShiftCovering.Optimize([1, 1, 1], [Shift(2m, 0, 1), Shift(2m, 1, 2), Shift(2m, 2, 0)], new SearchOptions { MaximumWork = 96 });

        Assert.False(plan.IsProvenOptimal);
        Reference.AssertClose(3, plan.LowerBound.Value, 1e-9, "bound");
        Assert.Equal(4m, ShiftCovering.Optimize([1, 1, 1], [Shift(2m, 0, 1), Shift(2m, 1, 2), Shift(2m, 2, 0)]).Cost.Value);
    }

    [Fact]
    public void Optimize_MistakenArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => ShiftCovering.Optimize([1, -1], [Shift(1m, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShiftCovering.Optimize([1], [Shift(1m, 1)]));
    }

    /// <summary>The slower obvious version: every headcount up to the demand.</summary>
    [Property(MaxTest = 60)]
    public Property Optimize_SmallCases_EqualExhaustiveSearch()
        => Prop.ForAll(Gen.Choose(0, 4).ArrayOf(4).ToArbitrary(), Gen.Choose(1, 9).ArrayOf(4).ToArbitrary(), (demand, costs) =>
        {
            var shifts = new[] { Shift(costs[0], 0, 1), Shift(costs[1], 1, 2, 3), Shift(costs[2], 2, 0), Shift(costs[3], 3) };
            var plan = ShiftCovering.Optimize(demand, shifts);
            var best = (from a in Enumerable.Range(0, 5)
                        from b in Enumerable.Range(0, 5)
                        from c in Enumerable.Range(0, 5)
                        from d in Enumerable.Range(0, 5)
                        where a + c >= demand[0] && a + b >= demand[1] && b + c >= demand[2] && b + d >= demand[3]
                        select (a * costs[0]) + (b * costs[1]) + (c * costs[2]) + (d * costs[3])).Min();
            AssertCovered(demand, shifts, plan);
            return plan.Cost.Value == best && plan.IsProvenOptimal;
        });

    private static ShiftOption Shift(decimal cost, params int[] periods) => new() { Name = string.Join('+', periods), Cost = cost, Periods = periods };

    private static void AssertCovered(int[] demand, IReadOnlyList<ShiftOption> shifts, HeadcountPlan plan)
    {
        for (var period = 0; period < demand.Length; period++)
        {
            Assert.True(shifts.Zip(plan.Headcount!, (s, n) => s.Periods.Contains(period) ? n : 0).Sum() >= demand[period]);
        }

        Assert.Equal(plan.Cost.Value, shifts.Zip(plan.Headcount!, (s, n) => s.Cost * n).Sum());
    }

    /// <summary>As many as may come are just enough.</summary>
    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Optimize_DemandOfAllThereAre_IsCovered(int demand, bool isCovered)
        => Assert.Equal(isCovered, ShiftCovering.Optimize([demand], [Shift(10m, 0) with { Maximum = 3 }]).Headcount is not null);
}
