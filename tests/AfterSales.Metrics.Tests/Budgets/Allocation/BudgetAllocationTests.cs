using System.Text.Json;
using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetAllocationTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    public static TheoryData<string> Cases
        => [.. Reference.Cases("budget_allocation.json").Where(c => c.Inputs.TryGetProperty("weights", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Allocate_Reference_IsTheWaterLevel(string name)
    {
        var (_, inputs, expected) = Reference.Cases("budget_allocation.json").Single(c => c.Name == name);
        var total = inputs.GetProperty("total").Exact();
        var (minimums, maximums) = (inputs.GetProperty("minimum").EnumerateArray().ToArray(), inputs.GetProperty("maximum").EnumerateArray().ToArray());
        var lines = inputs.GetProperty("weights").Exacts().Select((weight, i) => new BudgetLine
        {
            Name = $"line {i}",
            Weight = weight,
            Minimum = minimums[i].Exact(),
            Maximum = maximums[i].ValueKind == JsonValueKind.Null ? null : maximums[i].Exact(),
        }).ToArray();

        var result = BudgetAllocation.Allocate(Money.Of(total, Eur), lines, new MoneyRounding { Unit = 0.000001m });

        var values = new ExpectedValues(expected, 1e-10, name + " ");
        if (values.Has("error"))
        {
            Assert.Equal(FeasibilityNamed(values.Take("error").GetString()!), result.Feasibility);
            values.AllAsked();
            Assert.Equal(UndefinedReason.Infeasible, result.Multiplier.Reason);
            Assert.NotEmpty(result.Binding);
            return;
        }

        Assert.Equal(SplitFeasibility.Feasible, result.Feasibility);
        Assert.Equal(total, result.Lines.Sum(l => l.Amount.Amount));
        values.Number("multiplier", result.Multiplier.Value);
        values.Numbers("amounts", result.Lines.Select(line => (double)line.ExactShare));
        values.AllAsked();
    }

    [Fact]
    public void Allocate_WithoutLimits_IsProportionalToTheCent()
    {
        var result = BudgetAllocation.Allocate(Money.Of(100m, Eur), [Line("service", 1), Line("parts", 1), Line("training", 1)]);

        Assert.Equal([33.34m, 33.33m, 33.33m], result.Lines.Select(l => l.Amount.Amount));
        Assert.Equal(-0.0033333333333333333333333333m, result.Lines[1].RoundingDifference);
        Assert.Empty(result.Binding);
        Assert.Equal(Money.Zero(Eur), result.Gap);
    }

    [Fact]
    public void Allocate_Infeasible_NamesTheLinesThatBind()
    {
        var result = BudgetAllocation.Allocate(Money.Of(100m, Eur), [Line("service", 1, 80), Line("parts", 1), Line("training", 2, 50)]);

        Assert.Equal(SplitFeasibility.BelowMinimums, result.Feasibility);
        Assert.Equal(["service", "training"], result.Binding);
        Assert.Equal(Money.Of(30m, Eur), result.Gap);
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Allocate_AboveTheCaps_NamesAllOfThem()
    {
        var result = BudgetAllocation.Allocate(Money.Of(100m, Eur), [Line("service", 1, 0, 40), Line("parts", 0, 0, 50)]);

        Assert.Equal((SplitFeasibility.AboveMaximums, 10m), (result.Feasibility, result.Gap.Amount));
        Assert.Equal(["service", "parts"], result.Binding);
    }

    [Fact]
    public void Allocate_OnlyLinesOfWeightZeroCouldTakeTheRest_NamesThem()
    {
        var result = BudgetAllocation.Allocate(Money.Of(100m, Eur), [Line("service", 1, 0, 40), Line("parts", 0, 5)]);

        Assert.Equal((SplitFeasibility.ZeroWeightsBlock, 55m), (result.Feasibility, result.Gap.Amount));
        Assert.Contains("parts", result.Binding);
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Allocate_WeightZero_GetsItsMinimum()
        => Assert.Equal(
            [93m, 7m, 0m],
            BudgetAllocation.Allocate(Money.Of(100m, Eur), [Line("service", 3), Line("parts", 0, 7), Line("training", 0)]).Lines.Select(l => l.Amount.Amount));

    [Fact]
    public void Allocate_LimitsFinerThanTheUnit_CountAsTheMultipleInside()
        => Assert.Equal(
            [1.23m, 0.46m, 8.31m],
            BudgetAllocation.Allocate(
                Money.Of(10m, Eur), [Line("service", 9, 0, 1.239m), Line("parts", 0, 0.451m), Line("training", 1)]).Lines.Select(l => l.Amount.Amount));

    [Fact]
    public void Allocate_ZeroBudget_GivesZeros()
        => Assert.All(BudgetAllocation.Allocate(Money.Zero(Eur), [Line("service", 1), Line("parts", 2)]).Lines, l => Assert.Equal(0m, l.Amount.Amount));

    [Fact]
    public void Allocate_NegativeBudget_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => BudgetAllocation.Allocate(Money.Of(-1m, Eur), [Line("service", 1)]));

    [Fact]
    public void Allocate_BadLines_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => BudgetAllocation.Allocate(Money.Of(1m, Eur), null!));
        Assert.Throws<ArgumentException>(() => BudgetAllocation.Allocate(Money.Of(1m, Eur), []));
        Assert.Throws<ArgumentException>(() => Line(" ", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Line("x", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetAllocation.Allocate(Money.Of(1.001m, Eur), [Line("service", 1)]));
    }

    [Property]
    public Property Allocate_AnyWeights_AddsUpToTheBudget() => Prop.ForAll(Edges.Weights.ToArbitrary(), Edges.Cents.ToArbitrary(), (weights, budget) =>
    {
        var result = BudgetAllocation.Allocate(Money.Of(Math.Abs(budget), Eur), [.. weights.Select((w, i) => Line($"{i}", w))]);
        return weights.Any(w => w > 0) || budget == 0
            ? result.Lines.Sum(l => l.Amount.Amount) == Math.Abs(budget)
            : result.Feasibility == SplitFeasibility.ZeroWeightsBlock;
    });

    [Property]
    public Property Allocate_MoreBudget_GivesNoLineLessBeforeRounding() => Prop.ForAll(
        Edges.Weights.Where(w => w.Any(x => x > 0)).ToArbitrary(),
        Gen.Choose(0, 100_000).ToArbitrary(),
        Gen.Choose(0, 1000).ToArbitrary(),
        (weights, budget, more) =>
        {
            var lines = weights.Select((w, i) => Line($"{i}", w, i % 3 == 0 ? 0.05m : 0, i % 4 == 1 ? 50m : null)).ToArray();
            var (less, larger) =
                (BudgetAllocation.Allocate(Money.Of(budget / 100m, Eur), lines), BudgetAllocation.Allocate(Money.Of((budget + more) / 100m, Eur), lines));
            return less.Lines.Count != larger.Lines.Count
                || less.Lines.Zip(larger.Lines, (a, b) => b.ExactShare >= a.ExactShare - 1e-20m).All(kept => kept);
        });

    [Property]
    public Property Allocate_AnyLimits_HoldToTheCentAndTheRestIsInProportion() => Prop.ForAll(
        Edges.Weights.Where(w => w.Any(x => x > 0)).ToArbitrary(),
        Gen.Choose(0, 200_000).ToArbitrary(),
        Gen.Choose(0, 999).ToArbitrary(),
        (weights, cents, seed) =>
        {
            var random = new System.Random(seed);
            var lines = weights.Select((w, i) => random.Next(100) / 100m is var floor && random.Next(3) == 0
                ? Line($"{i}", w, floor, floor + (random.Next(50_000) / 100m))
                : Line($"{i}", w, floor)).ToArray();
            var result = BudgetAllocation.Allocate(Money.Of(cents / 100m, Eur), lines);
            if (result.Feasibility != SplitFeasibility.Feasible)
            {
                return result.Binding.Count > 0 && result.Gap.Amount > 0 && result.Lines.Count == 0;
            }

            var free = result.Lines.Where(l => l.Limit == PartLimit.None && l.Line.Weight > 0).ToArray();
            return result.Lines.Sum(l => l.Amount.Amount) == cents / 100m
                && result.Lines.All(l => l.Amount.Amount >= l.Line.Minimum && !(l.Amount.Amount > l.Line.Maximum) && Math.Abs(l.RoundingDifference) < 0.01m)
                && free.All(l => Math.Abs((double)(l.ExactShare / l.Line.Weight) - result.Multiplier.Value!.Value) <= 1e-9 * result.Multiplier.Value.Value);
        });

    private static BudgetLine Line(string name, decimal weight, decimal minimum = 0, decimal? maximum = null)
        => new() { Name = name, Weight = weight, Minimum = minimum, Maximum = maximum };

    private static SplitFeasibility FeasibilityNamed(string error) => error switch
    {
        _ when error.Contains("below sum of minimums", StringComparison.Ordinal) => SplitFeasibility.BelowMinimums,
        _ when error.Contains("above sum of maximums", StringComparison.Ordinal) => SplitFeasibility.AboveMaximums,
        _ when error.Contains("zero-weight", StringComparison.Ordinal) => SplitFeasibility.ZeroWeightsBlock,
        _ => throw new ArgumentException(error, nameof(error)),
    };

    /// <summary>Limits that leave a line one amount.</summary>
    [Fact]
    public void Allocate_LimitsThatMeet_GiveThatAmount()
    {
        var fix = new BudgetLine { Name = "rent", Weight = 1, Minimum = 10, Maximum = 10 };

        var result = BudgetAllocation.Allocate(Money.Of(100m, Eur), [fix, new BudgetLine { Name = "parts", Weight = 1 }]);

        Assert.Equal([10m, 90m], result.Lines.Select(line => line.Amount.Amount));
    }

    [Fact]
    public void Allocate_NoWholeCentBetweenTheLimits_IsTheCallersMistake()
    {
        var line = new BudgetLine { Name = "narrow", Weight = 1, Minimum = 1.001m, Maximum = 1.009m };
        var thrown = Assert.Throws<ArgumentException>(() => BudgetAllocation.Allocate(Money.Of(1, Eur), [line]));
        Assert.Contains("narrow", thrown.Message, StringComparison.Ordinal);
    }
}
