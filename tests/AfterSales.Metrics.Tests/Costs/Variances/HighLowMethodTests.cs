using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class HighLowMethodTests
{
    private static readonly Arbitrary<(int Activity, int Cost)[]> Any =
        (from activity in Gen.Choose(0, 8) from cost in Gen.Choose(0, 1_000) select (activity, cost))
            .NonEmptyListOf()
            .Select(list => list.ToArray())
            .ToArbitrary();

    [Fact]
    public void Compute_ActivitiesAlike_IsUndefined()
    {
        var result = HighLowMethod.Compute([5, 5], [10, 12]);

        Assert.Equal(UndefinedReason.ZeroVariance, result.VariablePerUnit.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Fixed.Reason);
    }

    [Fact]
    public void Compute_Ties_TakeTheLastHighAndTheFirstLow()
    {
        var result = HighLowMethod.Compute([9, 1, 9, 1], [90, 10, 94, 12]);

        Assert.Equal((2, 1), (result.HighIndex, result.LowIndex));
    }

    [Fact]
    public void Compute_MistakenArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => HighLowMethod.Compute([], []));
        Assert.Throws<ArgumentException>(() => HighLowMethod.Compute([1, 2], [1]));
    }

    [Property]
    public Property Compute_AnyPeriods_LinePassesThroughBothPoints() => Prop.ForAll(Any, periods =>
    {
        var (activity, cost) = (periods.Select(p => (decimal)p.Activity).ToArray(), periods.Select(p => (decimal)p.Cost).ToArray());
        var result = HighLowMethod.Compute(activity, cost);
        return result.VariablePerUnit.Value is not { } rate
            || new[] { result.HighIndex, result.LowIndex }.All(i => Math.Abs(result.Fixed.Value!.Value + (rate * activity[i]) - cost[i]) <= 1e-20m);
    });

    [Property]
    public Property Compute_AnyPeriods_PointsAreTheExtremesOfActivity() => Prop.ForAll(Any, periods =>
    {
        var (activity, cost) = Columns(periods);
        var result = HighLowMethod.Compute(activity, cost);
        return activity[result.HighIndex] == activity.Max() && activity[result.LowIndex] == activity.Min();
    });

    [Property]
    public Property Compute_CostRaisedByAnAmount_RaisesTheFixedPartAlone() => Prop.ForAll(Any, Gen.Choose(-500, 500).ToArbitrary(), (periods, more) =>
    {
        var (activity, cost) = Columns(periods);
        var (one, raised) = (HighLowMethod.Compute(activity, cost), HighLowMethod.Compute(activity, [.. cost.Select(c => c + more)]));
        return raised.VariablePerUnit == one.VariablePerUnit
            && (one.Fixed.Value is not { } part || Math.Abs(raised.Fixed.Value!.Value - (part + more)) <= 1e-20m);
    });

    private static (decimal[] Activity, decimal[] Cost) Columns((int Activity, int Cost)[] periods)
        => ([.. periods.Select(p => (decimal)p.Activity)], [.. periods.Select(p => (decimal)p.Cost)]);
}
