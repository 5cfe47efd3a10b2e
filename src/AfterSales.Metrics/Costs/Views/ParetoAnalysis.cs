using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Ranks items by amount and divides them into ABC classes.</summary>
/// <remarks>
/// <para><b>Formula.</b> Ranked by amount, descending: share_i = x_i / Σx, cumulative share_i = Σ_{j≤i} x_j / Σx. An item is of the first class whose
/// threshold is above
/// the cumulative share before it, so that the item that crosses the line still belongs to the class.</para>
/// <para><b>Units.</b> Amounts in one currency or none; shares are fractions.</para>
/// <para><b>Domain.</b> Items that are already added up by name; two items of one name stay two.</para>
/// <para><b>Edge cases.</b> Items below zero (net credits) are listed apart, and the total is that of the ranked ones: every share lies between 0 and 1.
/// Items of zero
/// come last, in the last class. No items, or zeros only, leave the shares undefined, <see cref="UndefinedReason.NoData"/> or
/// <see cref="UndefinedReason.ZeroDenominator"/>.
/// Ties keep their input order.</para>
/// <para><b>Method.</b> Stable sort; cumulative sums exact in decimal, each share by one division.</para>
/// <para><b>Source.</b> J. M. Juran, Quality Control Handbook, 1951 (the vital few); H. F. Dickie, ABC inventory analysis, Factory Management and
/// Maintenance, July 1951.</para>
/// </remarks>
/// <example>
/// <code>
/// CostItem Item(string name, decimal amount) =&gt; CostItem.Of(name, Money.Of(amount, "EUR"));
/// var result = ParetoAnalysis.Compute([Item("A", 6m), Item("B", -1m), Item("C", 4m)]);
/// Console.WriteLine(result.Ranked[0].Share.Value); // 0.6
/// Console.WriteLine((result.Total.Amount, result.CreditTotal.Amount)); // (10, -1)
/// </code>
/// </example>
public static class ParetoAnalysis
{
    /// <summary>Ranks items and divides them into classes.</summary>
    /// <param name="items">The items; read once.</param>
    /// <param name="options">Where the classes end; null is <see cref="ParetoOptions.Default"/>.</param>
    /// <returns>The ranked items, the classes, and the items below zero.</returns>
    /// <exception cref="ArgumentException">The items are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">The items differ in currency.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static ParetoResult Compute(IEnumerable<CostItem> items, ParetoOptions? options = null)
    {
        var list = CostItem.Check(items, nameof(items));
        var thresholds = (options ?? ParetoOptions.Default).Thresholds;
        var currency = list.Length == 0 ? default : list[0].Amount.Currency;
        var ranked = Array.FindAll(list, item => item.Amount.Amount >= 0);
        var credits = ranked.Length == list.Length ? [] : Array.FindAll(list, item => item.Amount.Amount < 0);
        var isPlain = Sort(ref ranked);
        var (sums, ends) = Accumulate(ranked, thresholds, isPlain, out var total);
        return new ParetoResult
        {
            Total = Money.Of(total, currency),
            Ranked = new ComputedList<ParetoItem>(ranked.Length, place => ItemOf(place, ranked[place], sums[place], total, ends)),
            Classes = FrozenList.Own(Enumerable.Range(0, ends.Length).Select(i => ClassOf(i, ends, ranked, total, currency)).ToArray()),
            Credits = FrozenList.Own(credits),
            CreditTotal = Money.Of(Sum(credits).Value, currency),
        };
    }

    /// <summary>Sorts the items, the largest first, ties in input order; whether their sums are exact in decimal.</summary>
    private static bool Sort(ref CostItem[] items)
    {
        if (AmountKeys.ScaleOf(items) is not { } scale)
        {
            items = [.. items.OrderByDescending(item => item.Amount.Amount)];
            return false;
        }

        var places = new int[items.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        AmountKeys.SortDescending(Array.ConvertAll(items, item => AmountKeys.Of(item.Amount.Amount, scale)), places, Comparer<int>.Default);
        var given = items;
        items = Array.ConvertAll(places, place => given[place]);
        return true;
    }

    /// <summary>The cumulative sums, and for each class the place after its last item.</summary>
    private static (decimal[] Sums, int[] Ends) Accumulate(CostItem[] ranked, IReadOnlyList<decimal> thresholds, bool isPlain, out decimal total)
    {
        var (sums, ends, sum) = (new decimal[ranked.Length], new int[thresholds.Count + 1], new AmountSum(isPlain));
        for (var i = 0; i < ranked.Length; i++)
        {
            sum.Add(ranked[i].Amount.Amount);
            sums[i] = sum.Value;
        }

        total = sum.Value;
        for (var letter = 0; letter < ends.Length; letter++)
        {
            var place = letter == 0 ? 0 : ends[letter - 1];
            ends[letter] = letter == thresholds.Count ? ranked.Length
                : total == 0 ? place
                : EndOfClass(sums, place, ExactDecimal.Of(thresholds[letter]) * ExactDecimal.Of(total));
        }

        return (sums, ends);
    }

    /// <summary>An item is of the class while the sum before it is below the limit, exactly; sums never fall.</summary>
    private static int EndOfClass(decimal[] sums, int start, ExactDecimal limit)
    {
        var (low, high) = (start, sums.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var isBelow = middle == 0 ? limit.Sign > 0 : ExactDecimal.Of(sums[middle - 1]) < limit;
            (low, high) = isBelow ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static ParetoItem ItemOf(int place, CostItem item, decimal sum, decimal whole, int[] ends)
    {
        var letter = 0;
        while (place >= ends[letter])
        {
            letter++;
        }

        return new ParetoItem
        {
            Rank = place + 1,
            Name = item.Name,
            Amount = item.Amount,
            Share = Figure.Ratio(item.Amount.Amount, whole),
            CumulativeShare = Figure.Ratio(sum, whole),
            Class = Letter(letter),
        };
    }

    private static ParetoClass ClassOf(int place, int[] ends, CostItem[] ranked, decimal total, Currency currency)
    {
        var start = place == 0 ? 0 : ends[place - 1];
        var sum = Sum(ranked.AsSpan(start, ends[place] - start)).Value;
        return new ParetoClass
        {
            Class = Letter(place),
            Count = ends[place] - start,
            ShareOfItems = Share(ends[place] - start, ranked.Length, ranked.Length),
            Amount = Money.Of(sum, currency),
            ShareOfAmount = Share(sum, total, ranked.Length),
        };
    }

    private static Figure<double> Share(decimal part, decimal whole, int count)
        => count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(part, whole);

    private static ExactSum Sum(ReadOnlySpan<CostItem> items)
    {
        var sum = default(ExactSum);
        foreach (var item in items)
        {
            sum.Add(item.Amount.Amount);
        }

        return sum;
    }

    private static char Letter(int place) => (char)('A' + place);
}
