using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class MarginalReturnAllocationTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<ResponseCurve> Concave = Gen.Choose(1, 100).Two().SelectMany(x => Gen.Elements(
        ResponseCurve.Logarithm(x.Item1, x.Item2 / 100.0),
        ResponseCurve.Power(x.Item1, x.Item2 / 101.0),
        ResponseCurve.Hill(x.Item1, x.Item2),
        ResponseCurve.Hill(x.Item1, x.Item2, 0.5)));

    private static readonly Gen<ResponseLine[]> Lines = Concave.SelectMany(curve => Gen.Choose(0, 40).Two().Select(x => new ResponseLine
    {
        Name = "line",
        Curve = curve,
        Minimum = x.Item1 % 4 == 0 ? x.Item1 : 0,
        Maximum = x.Item2 % 3 == 0 ? x.Item1 + x.Item2 : null,
    })).NonEmptyListOf().Select(list => list.Take(8).ToArray());

    public static TheoryData<string> Cases
        => [.. Reference.Cases("budget_allocation.json").Where(c => c.Inputs.TryGetProperty("response", out _)).Select(c => c.Name)];

    [Fact]
    public void Allocate_BudgetBelowZero_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>("budget", () => MarginalReturnAllocation.Allocate(
            Money.Of(-1m, Eur), [new ResponseLine { Name = "line", Curve = ResponseCurve.Logarithm(1, 1) }]));


    [Theory]
    [MemberData(nameof(Cases))]
    public void Allocate_Reference_IsTheOptimum(string name)
    {
        var (_, inputs, expected) = Reference.Cases("budget_allocation.json").Single(c => c.Name == name);
        var isLog = inputs.GetProperty("response").GetString() == "log";
        var lines = inputs.GetProperty("items").EnumerateArray().Select(item =>
        {
            var (a, b) = (item.GetProperty("a").GetDouble(), item.GetProperty("b").GetDouble());
            return new ResponseLine
            {
                Name = "line",
                Curve = isLog ? ResponseCurve.Logarithm(a, b) : ResponseCurve.Power(a, b),
                Maximum = item.GetProperty("cap").Number() is null ? null : item.GetProperty("cap").Exact(),
            };
        }).ToArray();

        var result = MarginalReturnAllocation.Allocate(Money.Of(inputs.GetProperty("total").Exact(), Eur), lines);

        foreach (var (line, amount) in result.Lines.Zip(expected.GetProperty("amounts").Numbers()))
        {
            Reference.AssertClose(amount, line.Spending, 1e-10, "amount");
        }

        Reference.AssertClose(expected.GetProperty("multiplier_marginal_return").Number(), result.Multiplier.Value, 1e-10, "multiplier");
        Reference.AssertClose(expected.GetProperty("objective").Number(), result.Return.Value, 1e-10, "objective");
        Reference.AssertClose(expected.GetProperty("spent").Number(), (double)result.Spent.Amount, 1e-10, "spent");
        Assert.Equal(result.Spent.Amount, result.Lines.Sum(l => l.Amount.Amount));
        Assert.Equal(0, result.Gap.Value);
    }

    [Fact]
    public void Allocate_PiecewiseLinear_FillsTheSteepestFirst()
    {
        var result = MarginalReturnAllocation.Allocate(Money.Of(25m, Eur), [
            Line(ResponseCurve.PiecewiseLinear([Segment(10, 3), Segment(10, 1)])),
            Line(ResponseCurve.PiecewiseLinear([Segment(10, 2), Segment(10, 1)])),
        ]);

        Assert.Equal([15m, 10m], result.Lines.Select(l => l.Amount.Amount));
        Assert.Equal((1.0, 55.0, 0.0), (result.Multiplier.Value, result.Return.Value, result.Gap.Value));
    }

    [Fact]
    public void Allocate_NothingMoreReturnsAnything_LeavesARest()
    {
        var result = MarginalReturnAllocation.Allocate(Money.Of(100m, Eur), [Line(ResponseCurve.PiecewiseLinear([Segment(10, 3), Segment(50, 0)]))]);

        Assert.Equal((10m, 90m, 0.0), (result.Spent.Amount, result.Unspent.Amount, result.Multiplier.Value));
    }

    [Fact]
    public void Allocate_AllLinesAtTheirMaximum_LeaveARestThatIsWorthNothing()
    {
        var line = Line(ResponseCurve.Logarithm(5, 0.1));
        var result = MarginalReturnAllocation.Allocate(Money.Of(100m, Eur), [line with { Maximum = 20 }, line with { Maximum = 30 }]);

        Assert.Equal([20m, 30m], result.Lines.Select(l => l.Amount.Amount));
        Assert.Equal((50m, 0.0), (result.Unspent.Amount, result.Multiplier.Value));
    }

    [Fact]
    public void Allocate_LimitsFinerThanTheUnit_CountAsTheMultipleInside()
    {
        var line = Line(ResponseCurve.Power(1, 0.5));

        // Two floors of half a cent are two cents: one cent does not pay for them.
        Assert.Equal(
            SplitFeasibility.BelowMinimums,
            MarginalReturnAllocation.Allocate(Money.Of(0.01m, Eur), [line with { Minimum = 0.005m }, line with { Minimum = 0.005m }]).Feasibility);
        Assert.Equal(
            [(0.01m, 0.01), (0.01m, 0.01)],
            MarginalReturnAllocation.Allocate(
                Money.Of(1m, Eur), [line with { Maximum = 0.019m }, line with { Maximum = 0.013m }]).Lines.Select(l => (l.Amount.Amount, l.Spending)));
        Assert.Throws<ArgumentException>(() => MarginalReturnAllocation.Allocate(Money.Of(1m, Eur), [line with { Minimum = 0.002m, Maximum = 0.008m }]));
    }

    [Fact]
    public void Allocate_HillAtHalfway_IsClosedForm()
    {
        // a·k/(k + x)² = λ: two equal lines share alike, and x = k makes λ = a/(4k).
        var result = MarginalReturnAllocation.Allocate(Money.Of(200m, Eur), [Line(ResponseCurve.Hill(80, 100)), Line(ResponseCurve.Hill(80, 100))]);

        Assert.Equal([100m, 100m], result.Lines.Select(l => l.Amount.Amount));
        Reference.AssertClose(0.2, result.Multiplier.Value, 1e-12, "λ");
        Reference.AssertClose(80, result.Return.Value, 1e-12, "return");
    }

    [Fact]
    public void Allocate_SShapedCurve_GetsNothingUntilItsBestAveragePays()
    {
        // The best average of 100x²/(400 + x²) is 2.5, at x = 20; the straight line beside it brings 2.6 for ten.
        ResponseLine[] lines = [Line(ResponseCurve.Hill(100, 20, 2)), Line(ResponseCurve.PiecewiseLinear([Segment(10, 2.6), Segment(100, 1)]))];

        Assert.Equal([0m, 10m], MarginalReturnAllocation.Allocate(Money.Of(10m, Eur), lines).Lines.Select(l => l.Amount.Amount));
        Assert.Equal([20m, 10m], MarginalReturnAllocation.Allocate(Money.Of(30m, Eur), lines).Lines.Select(l => l.Amount.Amount));
        var between = MarginalReturnAllocation.Allocate(Money.Of(20m, Eur), lines);
        Reference.AssertClose(25 - 20, between.Gap.Value, 1e-12, "10 on the rising part bring 20, on the envelope 25");
    }

    [Fact]
    public void Allocate_BelowTheMinimums_IsInfeasible()
    {
        var result = MarginalReturnAllocation.Allocate(Money.Of(10m, Eur), [Line(ResponseCurve.Power(1, 0.5)) with { Minimum = 11 }]);

        Assert.Equal((SplitFeasibility.BelowMinimums, UndefinedReason.Infeasible), (result.Feasibility, result.Multiplier.Reason));
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Allocate_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => MarginalReturnAllocation.Allocate(Money.Of(1m, Eur), []));
        Assert.Throws<ArgumentException>(
            () => MarginalReturnAllocation.Allocate(Money.Of(9m, Eur), [Line(ResponseCurve.Power(1, 0.5)) with { Minimum = 2, Maximum = 1 }]));
        Assert.Throws<ArgumentException>(() => ResponseCurve.PiecewiseLinear([Segment(1, 1), Segment(1, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Power(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Logarithm(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Hill(1, 1).ReturnOf(-1));
    }

    [Property]
    public Property Allocate_AnyConcaveLines_KeepTheKktConditions() => Prop.ForAll(Lines.ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (lines, budget) =>
    {
        var result = MarginalReturnAllocation.Allocate(Money.Of(budget, Eur), lines);
        if (result.Multiplier.Value is not { } price)
        {
            return lines.Sum(l => l.Minimum) > budget;
        }

        return result.Lines.All(l =>
        {
            var marginal = Marginal(l.Line.Curve, l.Spending);
            return l.Limit switch
            {
                PartLimit.Minimum => l.Spending == 0 || l.Line.Minimum == l.Line.Maximum || marginal <= price * (1 + 1e-5),
                PartLimit.Maximum => marginal >= price * (1 - 1e-5),
                _ => Math.Abs(marginal - price) <= 1e-5 * price,
            };
        });
    });

    [Property]
    public Property Allocate_AnyLines_AmountsAddUpInsideTheLimits() => Prop.ForAll(Lines.ToArbitrary(), Gen.Choose(0, 40_000).ToArbitrary(), (lines, cents) =>
    {
        var result = MarginalReturnAllocation.Allocate(Money.Of(cents / 100m, Eur), lines);
        return result.Spent.Amount + result.Unspent.Amount == cents / 100m
            && result.Lines.All(l => l.Amount.Amount >= l.Line.Minimum && l.Amount.Amount <= (l.Line.Maximum ?? decimal.MaxValue))
            && result.Lines.All(l => Math.Abs((double)l.Amount.Amount - l.Spending) < 0.011)
            && (result.Multiplier.Value is not > 0 || result.Unspent.Amount == 0);
    });

    [Property]
    public Property Allocate_AnyShiftBetweenTwoLines_BringsNoMore()
        => Prop.ForAll(Lines.Where(l => l.Length > 1).ToArbitrary(), Gen.Choose(10, 400).ToArbitrary(), (lines, budget) =>
    {
        var result = MarginalReturnAllocation.Allocate(Money.Of(budget, Eur), lines);
        return result.Lines.All(from => result.Lines.All(to =>
        {
            var step = Math.Min(1e-3, Math.Min(from.Spending - (double)from.Line.Minimum, (double)(to.Line.Maximum ?? 1e9m) - to.Spending));
            return step <= 0 || ReferenceEquals(from, to)
                || from.Line.Curve.ReturnOf(from.Spending - step) + to.Line.Curve.ReturnOf(to.Spending + step) <= from.Return + to.Return + 1e-9;
        }));
    });

    [Property]
    public Property Allocate_MoreBudget_GivesNoLineLess() => Prop.ForAll(Lines.ToArbitrary(), Gen.Choose(0, 400).Two().ToArbitrary(), (lines, budgets) =>
    {
        var less = MarginalReturnAllocation.Allocate(Money.Of(Math.Min(budgets.Item1, budgets.Item2), Eur), lines);
        var more = MarginalReturnAllocation.Allocate(Money.Of(Math.Max(budgets.Item1, budgets.Item2), Eur), lines);
        return less.Lines.Count != more.Lines.Count || less.Lines.Zip(more.Lines, (a, b) => b.Spending >= a.Spending - 1e-6).All(kept => kept);
    });

    /// <summary>The multiplier is what one more unit of money returns: less than that cannot come of the next unit, nor more of the last.</summary>
    [Property]
    public Property Allocate_OneUnitMore_ReturnsAtMostTheMultiplierAndAtLeastTheNext()
        => Prop.ForAll(Lines.ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (lines, budget) =>
    {
        var (less, more) =
            (MarginalReturnAllocation.Allocate(Money.Of(budget, Eur), lines), MarginalReturnAllocation.Allocate(Money.Of(budget + 1, Eur), lines));
        var gain = more.Return.Value - less.Return.Value;
        return less.Multiplier.Value is not { } price
            || (gain <= price + (1e-9 * (1 + price)) && gain >= more.Multiplier.Value - (1e-9 * (1 + more.Multiplier.Value)));
    });

    private static double Marginal(ResponseCurve curve, double x)
    {
        var step = x > 0 ? x * 1e-4 : 1e-7;
        return (curve.ReturnOf(x + step) - curve.ReturnOf(Math.Max(0, x - step))) / (x > 0 ? 2 * step : step);
    }

    private static ResponseLine Line(ResponseCurve curve) => new() { Name = "line", Curve = curve };

    private static ResponseSegment Segment(double length, double slope) => new() { Length = length, Slope = slope };

    [Fact]
    public void Allocate_BudgetOfTheMinimums_GivesEachItsOwn()
    {
        var lines = new[] { 30m, 70m }.Select(least => new ResponseLine { Name = "line", Curve = ResponseCurve.Logarithm(1, 1), Minimum = least }).ToArray();

        Assert.Equal([30m, 70m], MarginalReturnAllocation.Allocate(Money.Of(100m, Eur), lines).Lines.Select(line => line.Amount.Amount));
    }

    [Fact]
    public void Allocate_InWholeUnits_SpendsWholeUnits()
    {
        ResponseLine[] lines = [new() { Name = "a", Curve = ResponseCurve.Logarithm(5, 1) }, new() { Name = "b", Curve = ResponseCurve.Logarithm(3, 1) }];
        var result = MarginalReturnAllocation.Allocate(Money.Of(100, Eur), lines, new MoneyRounding { Unit = 10 });
        Assert.All(result.Lines, line => Assert.Equal(0, line.Amount.Amount % 10));
        Assert.Equal(100, result.Lines.Sum(line => line.Amount.Amount));
    }

    [Fact]
    public void Allocate_BudgetOfExactlyWhatIsWanted_HasNoPrice()
    {
        ResponseLine[] lines =
        [
            new() { Name = "a", Curve = ResponseCurve.Logarithm(10, 0.5), Maximum = 60 },
            new() { Name = "b", Curve = ResponseCurve.Logarithm(5, 0.5), Maximum = 40 },
        ];
        var (exact, less) = (MarginalReturnAllocation.Allocate(Money.Of(100m, Eur), lines), MarginalReturnAllocation.Allocate(Money.Of(99.99m, Eur), lines));

        Assert.Equal((0.0, 60m, 40m), (exact.Multiplier.Value, exact.Lines[0].Amount.Amount, exact.Lines[1].Amount.Amount));
        Assert.True(less.Multiplier.Value > 0);
    }
}
