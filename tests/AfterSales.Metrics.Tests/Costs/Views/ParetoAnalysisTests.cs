using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class ParetoAnalysisTests
{
    public static TheoryData<string> References => [.. Reference.Cases("pareto_abc.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(References))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("pareto_abc.json").Single(c => c.Name == name);
        var items = inputs.GetProperty("items").EnumerateArray().Select(item => CostItem.Of(item[0].GetString()!, item[1].Exact())).ToArray();

        var result = ParetoAnalysis.Compute(items, new ParetoOptions { Thresholds = inputs.GetProperty("thresholds").Exacts() });

        var ranked = expected.GetProperty("ranked").EnumerateArray().ToArray();
        Assert.Equal(ranked.Select(item => item.GetProperty("name").GetString()), result.Ranked.Select(item => item.Name));
        Assert.Equal(ranked.Select(item => item.GetProperty("cls").GetString()), result.Ranked.Select(item => item.Class.ToString()));
        foreach (var (reference, item) in ranked.Zip(result.Ranked))
        {
            Assert.Equal(reference.GetProperty("value").Exact(), item.Amount.Amount);
            Reference.AssertClose(reference.GetProperty("share").Number(), item.Share.Value, 1e-14, $"share of {item.Name}");
            Reference.AssertClose(reference.GetProperty("cumulative_share").Number(), item.CumulativeShare.Value, 1e-14, $"cumulative share of {item.Name}");
        }

        Reference.AssertClose(expected.GetProperty("gini").Number(), CostConcentration.Compute(items).Gini.Value, 1e-14, "gini");
    }

    [Fact]
    public void Compute_NetCredits_StandApartAndAreNotLost()
    {
        var result = ParetoAnalysis.Compute([Item("A", 6m), Item("B", -1m), Item("C", 4m)]);

        Assert.Equal(["A", "C"], result.Ranked.Select(item => item.Name));
        Assert.Equal(0.6, result.Ranked[0].Share.Value);
        Assert.Equal((10m, -1m), (result.Total.Amount, result.CreditTotal.Amount));
        Assert.Equal("B", Assert.Single(result.Credits).Name);
    }

    [Fact]
    public void Compute_Zeros_AreOfTheLastClass()
    {
        var result = ParetoAnalysis.Compute([Item("A", 6m), Item("B", 0m)]);

        Assert.Equal(['A', 'C'], result.Ranked.Select(item => item.Class));
        Assert.Equal([1, 0, 1], result.Classes.Select(item => item.Count));
        Assert.Equal(['C', 'C'], ParetoAnalysis.Compute([Item("A", 0m), Item("B", 0m)]).Ranked.Select(item => item.Class));
        Assert.Equal(UndefinedReason.ZeroDenominator, ParetoAnalysis.Compute([Item("A", 0m)]).Ranked[0].Share.Reason);
    }

    [Fact]
    public void Compute_NoItems_HasEmptyClasses()
    {
        var result = ParetoAnalysis.Compute([]);

        Assert.Empty(result.Ranked);
        Assert.All(result.Classes, item => Assert.Equal(UndefinedReason.NoData, item.ShareOfAmount.Reason));
    }

    [Fact]
    public void Compute_AmountsBeyondSixtyFourBits_AreRankedToo()
    {
        var result = ParetoAnalysis.Compute([CostItem.Of("A", 1e20m), CostItem.Of("B", 3e20m), CostItem.Of("C", 1e20m), CostItem.Of("D", 0.01m)]);

        Assert.Equal([("B", 'A'), ("A", 'A'), ("C", 'A'), ("D", 'C')], result.Ranked.Select(item => (item.Name, item.Class)));
        Assert.Equal(500_000_000_000_000_000_000.01m, result.Total.Amount);
    }

    [Fact]
    public void Compute_Ties_KeepInputOrder()
        => Assert.Equal(["B", "A", "C"], ParetoAnalysis.Compute([Item("B", 1m), Item("A", 1m), Item("C", 1m)]).Ranked.Select(item => item.Name));

    [Fact]
    public void Options_ThresholdsOutOfOrder_Throw()
    {
        Assert.Throws<ArgumentException>(() => new ParetoOptions { Thresholds = [0.9m, 0.8m] });
        Assert.Throws<ArgumentException>(() => new ParetoOptions { Thresholds = [0m] });
        Assert.Throws<ArgumentException>(() => new ParetoOptions { Thresholds = [1.01m] });
        Assert.Equal([0.8m, 0.95m], ParetoOptions.Default.Thresholds);
    }

    [Fact]
    public void Compute_TwoCurrencies_Throws()
        => Assert.Throws<CurrencyMismatchException>(() => ParetoAnalysis.Compute([Item("A", 1m), CostItem.Of("B", Money.Of(1m, "USD"))]));

    private static CostItem Item(string name, decimal amount) => CostItem.Of(name, Money.Of(amount, "EUR"));

    [Fact]
    public void Compute_Classes_HoldEveryItemOnce()
    {
        var result = ParetoAnalysis.Compute([CostItem.Of("a", 60), CostItem.Of("b", 25), CostItem.Of("c", 10), CostItem.Of("d", 4), CostItem.Of("e", 1)]);
        Assert.Equal(result.Ranked.Count, result.Classes.Sum(c => c.Count));
        Assert.Equal(1, result.Classes.Sum(c => c.ShareOfItems.Value!.Value), 1e-15);
        Assert.All(result.Classes, c => Assert.Equal(result.Ranked.Where(item => item.Class == c.Class).Sum(item => item.Amount.Amount), c.Amount.Amount));
        Assert.All(result.Classes, c => Assert.Equal(result.Ranked.Count(item => item.Class == c.Class) / 5.0, c.ShareOfItems.Value));
    }

    [Fact]
    public void Compute_Ranks_AreCountedFromOne()
        => Assert.Equal([1, 2, 3], ParetoAnalysis.Compute([Item("B", 1m), Item("A", 3m), Item("C", 2m)]).Ranked.Select(item => item.Rank));
}
