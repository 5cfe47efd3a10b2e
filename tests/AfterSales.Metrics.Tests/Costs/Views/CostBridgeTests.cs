using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostBridgeTests
{
    [Fact]
    public void Compute_TwoPeriods_StepsLeadFromOneToTheOther()
    {
        var result = CostBridge.Compute(
            [Item("Labor", 100m), Item("Parts", 60m), Item("Freight", 40m)], [Item("Labor", 130m), Item("Parts", 50m), Item("Rent", 5m)]);

        Assert.Equal((200m, 185m, -15m), (result.Before.Amount, result.After.Amount, result.Change.Amount));
        Assert.Equal(-0.075, result.Growth.Value);
        Assert.Equal(
            [
                ("Freight", -40m, 160m, CostBridgeStepKind.Gone), ("Labor", 30m, 190m, CostBridgeStepKind.Continuing),
                ("Parts", -10m, 180m, CostBridgeStepKind.Continuing), ("Rent", 5m, 185m, CostBridgeStepKind.New),
            ],
            result.Steps.Select(step => (step.Name, step.Change.Amount, step.Level.Amount, step.Kind)));
        Assert.Equal(0.15, result.Steps[1].ContributionToGrowth.Value);
        Assert.Equal(-2, result.Steps[1].ShareOfChange.Value);
    }

    [Fact]
    public void Compute_NothingBefore_HasStepsButNoGrowth()
    {
        var result = CostBridge.Compute([], [Item("Labor", 130m)]);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.Growth.Reason);
        Assert.Equal(1, Assert.Single(result.Steps).ShareOfChange.Value);
    }

    [Fact]
    public void Compute_NoChange_HasNoShares()
        => Assert.Equal(
            UndefinedReason.ZeroDenominator, Assert.Single(CostBridge.Compute([Item("Labor", 1m)], [Item("Labor", 1.00m)]).Steps).ShareOfChange.Reason);

    [Fact]
    public void Compute_NetCreditBefore_HasNoGrowth()
        => Assert.Equal(UndefinedReason.NegativeDenominator, CostBridge.Compute([Item("Labor", -1m)], [Item("Labor", 1m)]).Growth.Reason);

    [Fact]
    public void Compute_NoItems_IsZeroFromZero()
    {
        var result = CostBridge.Compute([], []);

        Assert.Equal(UndefinedReason.NoData, result.Growth.Reason);
        Assert.Equal(0m, result.Change.Amount);
    }

    [Fact]
    public void Compute_NameTwice_IsAddedUp()
        => Assert.Equal(3m, Assert.Single(CostBridge.Compute([Item("Labor", 1m)], [Item("Labor", 1m), Item("Labor", 3m)]).Steps).Change.Amount);

    [Fact]
    public void Compute_TwoCurrencies_Throws()
        => Assert.Throws<CurrencyMismatchException>(() => CostBridge.Compute([Item("Labor", 1m)], [CostItem.Of("Labor", Money.Of(1m, "USD"))]));

    [Fact]
    public void Compute_MoreNamesThanTheFirstRoom_KeepsEach()
    {
        var items = Enumerable.Range(0, 100).Select(i => Item($"n{i}", i)).ToArray();

        var steps = CostBridge.Compute(items, [.. items.Select(item => Item(item.Name, item.Amount.Amount * 3))]).Steps;

        Assert.Equal(Enumerable.Range(0, 100).Reverse().Select(i => ($"n{i}", 2m * i)), steps.Select(step => (step.Name, step.Change.Amount)));
    }

    [Fact]
    public void Compute_ASumOfMoreDigitsWithoutChange_ThrowsBeforeAnybodyLooks()
        => Assert.Throws<OverflowException>(() => CostBridge.Compute(
            [
                Item("A", decimal.MaxValue), Item("A", 0.01m), Item("B", -decimal.MaxValue),
            ], [Item("A", decimal.MaxValue), Item("A", 0.01m), Item("B", -decimal.MaxValue)]));

    [Fact]
    public void Compute_ANameBeyondDecimal_ThrowsAtOnce()
        => Assert.Throws<OverflowException>(() => CostBridge.Compute([Item("A", decimal.MaxValue), Item("A", 0.01m), Item("B", -decimal.MaxValue)], []));

    /// <summary>The change and the totals have few digits: one sum of A alone has too many, before or after.</summary>
    [Fact]
    public void Compute_OneSideBeyondDecimal_ThrowsOnEither()
    {
        // Totals, changes and levels all fit: of what a bridge adds, the one side of A alone needs more than 28 digits.
        CostItem[] many = [Item("A", decimal.MaxValue), Item("A", 0.01m), Item("B", -decimal.MaxValue), Item("C", -0.01m)];
        CostItem[] few = [Item("A", 0.01m), Item("C", -0.01m)];

        Assert.Throws<OverflowException>(() => CostBridge.Compute(many, few));
        Assert.Throws<OverflowException>(() => CostBridge.Compute(few, many));
    }

    [Fact]
    public void Compute_AmountsBeyondSixtyFourBits_AreExactToo()
    {
        var steps = CostBridge.Compute([Item("A", 1e20m), Item("B", 0.01m)], [Item("A", 1e20m + 0.03m), Item("B", 0.05m)]).Steps;

        Assert.Equal([("B", 0.04m), ("A", 0.03m)], steps.Select(step => (step.Name, step.Change.Amount)));
    }

    private static CostItem Item(string name, decimal amount) => CostItem.Of(name, Money.Of(amount, "EUR"));
}
