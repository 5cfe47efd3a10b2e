using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>From the cost of one period to that of another, item by item: steps that add up to the change, to the last digit.</summary>
/// <remarks>
/// <para><b>Formula.</b> change_i = after_i − before_i; Σ change_i = after − before. Share of the change = change_i / change; contribution to growth =
/// change_i / before, which add up to growth = change / before.</para>
/// <para><b>Units.</b> Amounts in one currency, unrounded; shares, contributions and growth are fractions.</para>
/// <para><b>Domain.</b> Any amounts. Items are joined by name, compared exactly; several of one name in one period are added up.</para>
/// <para><b>Edge cases.</b> An item of one period only is new or gone, its other amount zero. Nothing before or no change at all leaves the fractions
/// undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; the steps stand. No items at all is a bridge of zero from zero, <see cref="UndefinedReason.NoData"/>.
/// A net credit before makes growth undefined, <see cref="UndefinedReason.NegativeDenominator"/>.</para>
/// <para><b>Method.</b> Exact sums in decimal; a sum that needs more than 28 digits throws. Steps come by size of change, the largest first, ties by
/// name.</para>
/// <para><b>Source.</b> The change of a sum is the sum of the changes; contributions to growth as statistical offices publish them.</para>
/// </remarks>
/// <example>
/// <code>
/// CostItem Item(string name, decimal amount) =&gt; CostItem.Of(name, Money.Of(amount, "EUR"));
/// var result = CostBridge.Compute(
///     [Item("Labor", 100m), Item("Parts", 60m), Item("Freight", 40m)], [Item("Labor", 130m), Item("Parts", 50m), Item("Rent", 5m)]);
/// Console.WriteLine((result.Before.Amount, result.After.Amount, result.Change.Amount)); // (200, 185, -15)
/// Console.WriteLine(result.Growth.Value); // -0.075
/// Console.WriteLine(result.Steps[1].ContributionToGrowth.Value); // 0.15
/// </code>
/// </example>
public static class CostBridge
{
    /// <summary>The bridge between two periods.</summary>
    /// <param name="before">The items of the earlier period.</param>
    /// <param name="after">The items of the later one.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="ArgumentException">An argument is null, or an item is.</exception>
    /// <exception cref="CurrencyMismatchException">The items differ in currency.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static CostBridgeResult Compute(IEnumerable<CostItem> before, IEnumerable<CostItem> after)
    {
        var earlier = CostItem.Check(before, nameof(before));
        var later = CostItem.Check(after, nameof(after));
        var currency = earlier.Concat(later).FirstOrDefault()?.Amount.Currency ?? default;
        var scale = AmountKeys.ScaleOf(earlier, later);
        var pairs = new BridgePairs(scale is not null);
        foreach (var item in earlier)
        {
            pairs.AddBefore(item.Name, item.Amount.Amount);
        }

        foreach (var item in later)
        {
            pairs.AddAfter(item.Name, item.Amount.In(currency));
        }

        var (total, change) = (pairs.Whole.Before.Value, pairs.Whole.After.Minus(pairs.Whole.Before));
        return new CostBridgeResult
        {
            Before = Money.Of(total, currency),
            After = Money.Of(pairs.Whole.After.Value, currency),
            Change = Money.Of(change, currency),
            Growth = Growth(change, total, pairs.Count),
            Steps = Steps(pairs, pairs.InOrder(scale), currency, total, change),
        };
    }

    private static ComputedList<CostBridgeStep> Steps(BridgePairs pairs, int[] order, Currency currency, decimal total, decimal change)
    {
        var (level, whole, levels) = (new AmountSum(pairs.IsPlain), change, new decimal[order.Length]);
        level.Add(total);
        for (var i = 0; i < order.Length; i++)
        {
            level.Add(pairs[order[i]].Change);
            levels[i] = level.Value;
        }

        return new ComputedList<CostBridgeStep>(order.Length, place => Step(pairs[order[place]], levels[place]));

        CostBridgeStep Step(in BridgePairs.Pair pair, decimal reached) => new()
        {
            Name = pair.Name,
            Before = Money.Of(pair.Before.Value, currency),
            After = Money.Of(pair.After.Value, currency),
            Change = Money.Of(pair.Change, currency),
            Level = Money.Of(reached, currency),
            Kind = !pair.IsBefore ? CostBridgeStepKind.New : !pair.IsAfter ? CostBridgeStepKind.Gone : CostBridgeStepKind.Continuing,
            ShareOfChange = Figure.Ratio(pair.Change, whole),
            ContributionToGrowth = Growth(pair.Change, total, order.Length),
        };
    }

    private static Figure<double> Growth(decimal change, decimal before, int items)
        => items == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : before < 0 ? Figure.Undefined<double>(UndefinedReason.NegativeDenominator)
            : Figure.Ratio(change, before);
}
