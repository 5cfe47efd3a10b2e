using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class TimeDrivenCostingTests
{
    private static readonly Currency Usd = Currency.Of("USD");

    private static readonly Arbitrary<TimedActivity[]> Any =
        (from time in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 900)))
         from quantity in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 900)))
         select new TimedActivity { Name = "a", UnitTime = time / 8m, Quantity = quantity }).ArrayOf().ToArbitrary();

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("tdabc.json"), c =>
    {
        var (name, inputs, expected) = c;
        var result = TimeDrivenCosting.Compute(
            Money.Of(inputs.GetProperty("resource_cost").Exact(), Usd),
            inputs.GetProperty("practical_capacity").Exact(),
            [.. inputs.GetProperty("activities").EnumerateArray().Select(a => new TimedActivity
            {
                Name = a.GetProperty("name").GetString()!,
                UnitTime = a.GetProperty("unit_time").Exact(),
                Quantity = a.GetProperty("quantity").Exact(),
            })]);
        Close("capacity_cost_rate", result.CapacityCostRate.Value?.Amount);
        Close("used_time", result.UsedTime);
        Close("assigned_cost", result.AssignedCost.Value?.Amount);
        Close("unused_time", result.UnusedTime);
        Close("unused_cost", result.UnusedCost.Value?.Amount);
        Reference.AssertClose(expected.GetProperty("utilisation").Number(), result.Utilization.Value, 1e-10, name);
        Assert.Equal(expected.GetProperty("activities").GetArrayLength(), result.Activities.Count);
        foreach (var (row, activity) in expected.GetProperty("activities").EnumerateArray().Zip(result.Activities))
        {
            Reference.AssertClose(row.GetProperty("rate_per_event").Number(), (double?)activity.CostPerEvent.Value?.Amount, 1e-10, name);
            Reference.AssertClose(row.GetProperty("time").Number(), (double)activity.Time, 1e-10, name);
            Reference.AssertClose(row.GetProperty("cost").Number(), (double?)activity.Cost.Value?.Amount, 1e-10, name);
        }

        void Close(string key, decimal? actual) => Reference.AssertClose(expected.GetProperty(key).Number(), (double?)actual, 1e-10, $"{name} {key}");
    });

    [Fact]
    public void Compute_CostFinerThanTheMinorUnit_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => TimeDrivenCosting.Compute(Money.Of(100.005m, "EUR"), 10, []));

        Assert.Equal("capacityCost", error.ParamName);
        Assert.Contains("whole units of 0.01; it is 100.005", error.Message, StringComparison.Ordinal);
        Assert.Equal(Money.Of(100.01m, "EUR"), TimeDrivenCosting.Compute(Money.Of(100.01m, "EUR"), 10, []).UnusedAmount.Value);
    }

    [Fact]
    public void TimeEquation_ReferenceCase_Holds()
    {
        var reference = Reference.Json("tdabc.json").GetProperty("time_equation");
        var terms = reference.GetProperty("inputs").GetProperty("terms").EnumerateArray().ToList();
        var equation = new TimeEquation
        {
            BaseTime = reference.GetProperty("inputs").GetProperty("base").Exact(),
            Drivers = [.. terms.Select(t => new TimeDriver { Name = t[0].GetString()!, Time = t[1].Exact() })],
        };
        var expected = reference.GetProperty("expected");

        Assert.Equal(expected.GetProperty("standard").Exact(), Time());
        Assert.Equal(expected.GetProperty("special").Exact(), Time("special packaging"));
        Assert.Equal(expected.GetProperty("special_air").Exact(), Time("special packaging", "air"));
        Assert.Equal(expected.GetProperty("air").Exact(), Time("air"));

        decimal Time(params string[] drivers) => equation.TimeOf(drivers.ToDictionary(d => d, _ => 1m));
    }

    [Fact]
    public void TimeOf_UnknownDriverOrNegativeQuantity_Throws()
    {
        var equation = new TimeEquation { BaseTime = 1, Drivers = [new TimeDriver { Name = "air", Time = 2 }] };

        Assert.Throws<ArgumentException>(() => equation.TimeOf(new Dictionary<string, decimal> { ["sea"] = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => equation.TimeOf(new Dictionary<string, decimal> { ["air"] = -1 }));
        Assert.Throws<ArgumentException>(() => equation with { Drivers = [equation.Drivers[0], equation.Drivers[0]] });
    }

    [Fact]
    public void Compute_NoCapacity_IsUndefined()
    {
        var result = TimeDrivenCosting.Compute(Money.Of(100, Usd), 0, [new TimedActivity { Name = "a", UnitTime = 1, Quantity = 1 }]);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.CapacityCostRate.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Utilization.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Activities[0].Amount.Reason);
    }

    [Fact]
    public void Compute_DemandAboveCapacity_IsOvertimeNotClipped()
    {
        var result = TimeDrivenCosting.Compute(Money.Of(1000, Usd), 100, [new TimedActivity { Name = "repair", UnitTime = 2, Quantity = 60 }]);

        Assert.Equal((-20m, Money.Of(-200, Usd), 1.2), (result.UnusedTime, result.UnusedAmount.Value, result.Utilization.Value));
    }

    [Fact]
    public void Compute_NoActivities_LeavesAllUnused()
        => Assert.Equal(Money.Of(100, Usd), TimeDrivenCosting.Compute(Money.Of(100, Usd), 8, []).UnusedAmount.Value);

    [Property]
    public Property Compute_AnyActivities_AmountsAndUnusedAddUpToTheCost() => Prop.ForAll(Any, Edges.Cents.ToArbitrary(), (activities, cost) =>
    {
        var result = TimeDrivenCosting.Compute(Money.Of(cost, Usd), 40_000, activities);
        return Money.Sum(result.Activities.Select(a => a.Amount.Value!.Value), Usd) + result.UnusedAmount.Value!.Value == Money.Of(cost, Usd);
    });

    /// <summary>Of the assigned cost in whole cents, which is within half a cent of the exact one.</summary>
    [Property]
    public Property Compute_AnyActivities_AmountsLieWithinOneCentOfTheirShare() => Prop.ForAll(Any, Edges.Cents.ToArbitrary(), (activities, cost) =>
    {
        var result = TimeDrivenCosting.Compute(Money.Of(cost, Usd), 40_000, activities);
        var assigned = result.AssignedCost.Value!.Value.Round().Amount;
        return result.Activities.All(
            a => result.UsedTime == 0
                ? a.Amount.Value!.Value.Amount == 0 || activities.Length == 0
                : Math.Abs(a.Amount.Value!.Value.Amount - (assigned * a.Time / result.UsedTime)) < 0.01m);
    });

    [Property]
    public Property Compute_TimesInAnotherUnit_ChangeNoAmount() => Prop.ForAll(Any, activities =>
    {
        var (hours, minutes) = (TimeDrivenCosting.Compute(Money.Of(5_000, Usd), 700, activities),
            TimeDrivenCosting.Compute(Money.Of(5_000, Usd), 42_000, [.. activities.Select(a => a with { UnitTime = a.UnitTime * 60 })]));
        return hours.Activities.Select(a => a.Amount).SequenceEqual(minutes.Activities.Select(a => a.Amount)) && hours.UnusedAmount == minutes.UnusedAmount;
    });
}
