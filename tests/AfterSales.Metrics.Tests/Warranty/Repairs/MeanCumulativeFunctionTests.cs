using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class MeanCumulativeFunctionTests
{
    [Fact]
    public void Compute_NoUnit_IsNoData() => Assert.Equal(UndefinedReason.NoData, MeanCumulativeFunction.Compute([]).AtEnd.Reason);

    [Fact]
    public void Compute_NoEvent_IsZeroWithAnUpperLimit()
    {
        var result = MeanCumulativeFunction.Compute([new RepairHistory { End = 10 }, new RepairHistory { End = 30 }]);
        Assert.Equal(0, result.AtEnd.Value);
        Assert.Empty(result.Steps);
        Assert.Equal(-Math.Log(0.05) * 30 / 40, result.UpperWithoutEvents!.Value.Value!.Value, 10);
    }

    [Fact]
    public void Compute_StaggeredEntry_CountsWhoIsSeen()
    {
        var result = MeanCumulativeFunction.Compute([new RepairHistory { End = 20, Events = [5, 15] },
            new RepairHistory { Start = 10, End = 30, Events = [15] },
            new RepairHistory { End = 12 }]);
        Assert.Equal([(5d, 2, 1), (15d, 2, 2)], result.Steps.Select(step => (step.Age, step.AtRisk, step.Events)));
        Assert.Equal(1.5, result.AtEnd.Value!.Value, 12);
        Assert.Null(result.UpperWithoutEvents);
    }

    [Fact]
    public void Compute_RepairAtTheEnd_IsSeenAndOneAtTheStartThrows()
    {
        Assert.Equal(1, MeanCumulativeFunction.Compute([new RepairHistory { End = 10, Events = [10] }]).AtEnd.Value);
        Assert.ThrowsAny<ArgumentException>(() => MeanCumulativeFunction.Compute([new RepairHistory { Start = 3, End = 10, Events = [3] }]));
    }

    [Fact]
    public void Compute_CostsThatMakeItNotPositive_HaveNoInterval()
    {
        var step = MeanCumulativeFunction.Compute([new RepairHistory { End = 10, Events = [5], Costs = [-20] }]).Steps[0];
        Assert.Equal((-20d, UndefinedReason.OutsideDomain), (step.Value.Value, step.Value.Reason));
    }

    [Property]
    public bool Compute_CostsOfOne_AreTheCount(PositiveInt[] ages)
    {
        RepairHistory[] Units(bool costs) => [.. ages.Select((age, i) => new RepairHistory
        {
            End = age.Get + 1,
            Events = [age.Get],
            Costs = costs ? [1] : null,
        })];
        return MeanCumulativeFunction.Compute(Units(false)).AtEnd == MeanCumulativeFunction.Compute(Units(true)).AtEnd;
    }

    [Property]
    public bool Compute_AllSeenToTheEnd_IsEventsOverUnits(PositiveInt[] ages)
        => ages.Length == 0 || Math.Abs(MeanCumulativeFunction.Compute([.. ages.Select(age => new RepairHistory
        {
            End = int.MaxValue,
            Events = [age.Get, age.Get + 0.5],
        })]).AtEnd.Value!.Value - 2) < 1e-9;

    /// <summary>What was seen of a unit is from its start on.</summary>
    [Fact]
    public void Compute_NoEventOfUnitsThatEnteredLater_CountsTheTimeSeen()
    {
        var result = MeanCumulativeFunction.Compute([new RepairHistory { End = 10 }, new RepairHistory { Start = 5, End = 30 }]);

        Assert.Equal(-Math.Log(0.05) * 30 / (10 + 25), result.UpperWithoutEvents!.Value.Value!.Value, 10);
    }
}
