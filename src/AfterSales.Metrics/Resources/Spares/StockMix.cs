using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>Which spare parts to stock for a budget, piece by piece where it helps most.</summary>
/// <remarks>
/// <para><b>Formula.</b> The next piece of item i saves P(Xᵢ &gt; Sᵢ) expected backorders; buy the affordable piece that saves most for its price, again
/// and again.</para>
/// <para><b>Units.</b> Pieces; money in one currency; backorders in pieces.</para>
/// <para><b>Domain.</b> Budget not negative; prices positive; pipelines at most 1,000,000 pieces each; at most 10,000,000 pieces that the budget can buy
/// and that can
/// save anything, as each is a step.</para>
/// <para><b>Edge cases.</b> Ties go to the item listed first. A piece dearer than what is left is passed over for one that is not. When no affordable piece
/// saves anything that a double can tell from zero, the rest of the budget stays unspent. No items: nothing is bought.</para>
/// <para><b>Method.</b> Marginal analysis with a heap, one logarithmic step for each piece.
/// Backorders are convex in the stock, so each stock on the way is the best for the money it costs, until the first
/// piece that had to be passed over; after that the mix is good but not proven best, and <see cref="StockMixResult.IsOnFrontier"/> says so.</para>
/// <para><b>Source.</b> C. Sherbrooke, Optimal Inventory Modeling of Systems, 2nd ed. 2004, ch. 2; B. Fox, Management Science 13, 1966.</para>
/// </remarks>
/// <example>
/// <code>
/// var item = new StockItem { DemandRate = 1, LeadTime = 1, UnitCost = 10m };
/// Console.WriteLine(StockMix.Allocate([item, item], 30m).Purchases); // [0, 1, 0]
/// </code>
/// </example>
public static class StockMix
{
    /// <summary>Spends a budget on spare parts.</summary>
    /// <param name="items">The parts.</param>
    /// <param name="budget">The budget, in the currency of the prices.</param>
    /// <returns>The stock, the order in which it was bought, and what it achieves.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException">An item is null, the budget is negative, a pipeline is above 1,000,000 pieces, or more than 10,000,000 pieces
    /// could be bought.</exception>
    public static StockMixResult Allocate(IReadOnlyList<StockItem> items, decimal budget)
    {
        Guard.NoneNull(items);
        Guard.NotNegative(budget);
        var pipelines = items.Select(item => PoissonStock.Pipeline(item.DemandRate, item.LeadTime, PoissonStock.MostSteps)).ToArray();
        CheckPieces(items, pipelines, budget);
        var stock = new int[items.Count];
        var savings = pipelines.Select(mean => Saving(0, mean)).ToArray();
        var (purchases, spent, isOnFrontier, isPassedOver) = (new List<int>(), 0m, true, false);
        var queue = new MarginalQueue(savings.Select((saving, i) => Rate(saving, items[i])).ToArray());
        while (queue.TryPeek(out var next))
        {
            // What is left only falls, so a piece too dear now stays so; any bought after it passes it over.
            if (items[next].UnitCost > budget - spent)
            {
                isPassedOver = true;
                queue.Replace(0);
                continue;
            }

            isOnFrontier &= !isPassedOver;
            spent += items[next].UnitCost;
            stock[next]++;
            purchases.Add(next);
            queue.Replace(Rate(Saving(stock[next], pipelines[next]), items[next]));
        }

        return new StockMixResult
        {
            Stock = FrozenList.Own(stock),
            Purchases = FrozenList.Own(purchases.ToArray()),
            Spent = spent,
            Unspent = budget - spent,
            ExpectedBackorders = pipelines.Select((mean, i) => PoissonStock.Short(stock[i], mean)).Sum(),
            IsOnFrontier = isOnFrontier,
        };
    }

    /// <summary>P(X &gt; S); nine deviations below the mean it is 1 to the last bit (P(X ≤ S) ≤ e^(−40), Chernoff).</summary>
    private static double Saving(int stock, double mean) => stock < mean - (9 * Math.Sqrt(mean)) ? 1 : PoissonDistribution.Survival(stock, mean);

    // Beyond m + 39√m + 500 pieces the tail is below the smallest double (Chernoff), so none more is bought.
    private static void CheckPieces(IReadOnlyList<StockItem> items, double[] pipelines, decimal budget)
    {
        var pieces = pipelines.Select((mean, i) => Math.Min(
            mean == 0 ? 0 : mean + (39 * Math.Sqrt(mean)) + 500,
            Math.Floor(DecimalParts.ToDouble(budget) / DecimalParts.ToDouble(items[i].UnitCost)))).Sum();
        if (items.Count > 0)
        {
            pieces = Math.Min(pieces, DecimalParts.ToDouble(budget) / DecimalParts.ToDouble(items.Min(item => item.UnitCost)));
        }

        if (!(pieces <= QueueDomain.MostUnits))
        {
            throw Guard.OutOfRange(nameof(budget), "must buy at most 10000000 pieces", pieces);
        }
    }

    private static double Rate(double saving, StockItem item) => saving / DecimalParts.ToDouble(item.UnitCost);
}
