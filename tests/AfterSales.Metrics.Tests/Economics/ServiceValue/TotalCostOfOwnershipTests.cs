using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class TotalCostOfOwnershipTests
{
    private static OwnershipCost Line(string category, params decimal[] costs) => new() { Category = category, Costs = costs };

    [Fact]
    public void Compute_MachineOfTwoYears_IsSplitByCategory()
    {
        var result = TotalCostOfOwnership.Compute(
            [Line("acquisition", 1000m), Line("maintenance", 0m, 60m, 60m), Line("spare parts", 0m, 50m, 61m), Line("acquisition", 0m, 0m, -242m)], 0.1);

        Assert.Equal(["acquisition", "maintenance", "spare parts"], result.Categories.Select(c => c.Category));
        Assert.Equal((989m, 2), (result.Sum, result.Periods));
        Assert.Equal(758m, result.Categories[0].Sum);
        Reference.AssertClose(800, result.Categories[0].PresentValue.Value, 1e-14, "1000 − 242/1.21");
        Reference.AssertClose(1000, result.Headline.Value, 1e-14, "800 + 110/1.1 + 121/1.21");
        Reference.AssertClose(0.8, result.Categories[0].Share.Value, 1e-14, "share");
        Reference.AssertClose(1000 * 0.57619047619047619, result.EquivalentAnnualCost.Value, 1e-14, "121/210 of it");
    }

    [Fact]
    public void Compute_Edges_AreTold()
    {
        Assert.Equal(UndefinedReason.NoData, TotalCostOfOwnership.Compute([], 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, TotalCostOfOwnership.Compute([Line("a", 5m), Line("b", -5m)], 0.1).Categories[0].Share.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, TotalCostOfOwnership.Compute([Line("a", 5m)], 0.1).EquivalentAnnualCost.Reason);
        Assert.Equal(UndefinedReason.Overflow, TotalCostOfOwnership.Compute([Line("a", Enumerable.Repeat(1m, 400).ToArray())], -0.99).Headline.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => TotalCostOfOwnership.Compute([], -1));
        Assert.Throws<ArgumentException>(() => TotalCostOfOwnership.Compute([null!], 0.1));
        Assert.Throws<ArgumentException>(() => Line(" "));
    }

    [Property]
    public Property Compute_AnyLines_CategoriesAddUpToTheTotal() => Prop.ForAll(Series.Any.ListOf().ToArbitrary(), Series.Rate.ToArbitrary(), (lines, rate) =>
    {
        var result = TotalCostOfOwnership.Compute([.. lines.Select((flows, i) => Line($"c{i % 3}", flows))], rate);
        var gross = lines.Sum(flows => Series.Gross(flows, rate));
        return result.Categories.Sum(c => c.Sum) == result.Sum
            && (result.Headline.Value is not { } total
                || Math.Abs(result.Categories.Sum(c => c.PresentValue.Value ?? 0) - total) <= 1e-15 * lines.Count * gross);
    });

    [Property]
    public Property Compute_LineCutInTwo_IsTheSame() => Prop.ForAll(Series.NotEmpty.Two().ToArbitrary(), Series.Rate.ToArbitrary(), (lines, rate) =>
    {
        var length = Math.Max(lines.Item1.Length, lines.Item2.Length);
        var sum = Enumerable.Range(0, length).Select(i => lines.Item1.ElementAtOrDefault(i) + lines.Item2.ElementAtOrDefault(i)).ToArray();
        return TotalCostOfOwnership.Compute([Line("a", lines.Item1), Line("a", lines.Item2)], rate)
            .Equals(TotalCostOfOwnership.Compute([Line("a", sum)], rate));
    });
}
