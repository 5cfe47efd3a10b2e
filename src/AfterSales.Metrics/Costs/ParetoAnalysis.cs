using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Ranks items by amount and divides them into ABC classes.</summary>
/// <remarks>
/// <para><b>Formula.</b> Ranked by amount, descending: share_i = x_i / Σx, cumulative share_i = Σ_{j≤i} x_j / Σx. An item is of the first class whose threshold is above
/// the cumulative share before it, so that the item that crosses the line still belongs to the class.</para>
/// <para><b>Units.</b> Amounts in one currency or none; shares are fractions.</para>
/// <para><b>Domain.</b> Items that are already added up by name; two items of one name stay two.</para>
/// <para><b>Edge cases.</b> Items below zero (net credits) are listed apart, and the total is that of the ranked ones: every share lies between 0 and 1. Items of zero
/// come last, in the last class. No items, or zeros only, leave the shares undefined, <see cref="UndefinedReason.NoData"/> or <see cref="UndefinedReason.ZeroDenominator"/>.
/// Ties keep their input order.</para>
/// <para><b>Method.</b> Stable sort; cumulative sums exact in decimal, each share by one division.</para>
/// <para><b>Source.</b> J. M. Juran, Quality Control Handbook, 1951 (the vital few); H. F. Dickie, ABC inventory analysis, Factory Management and Maintenance, July 1951.</para>
/// </remarks>
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
        var ranked = list.Where(item => item.Amount.Amount >= 0).OrderByDescending(item => item.Amount.Amount).ToArray();
        var credits = list.Where(item => item.Amount.Amount < 0).ToArray();
        var total = Sum(ranked).Value;
        var result = Rank(ranked, total, thresholds);
        return new ParetoResult
        {
            Total = Money.Of(total, currency),
            Ranked = FrozenList.Own(result),
            Classes = FrozenList.Own(Enumerable.Range(0, thresholds.Count + 1).Select(i => ClassOf(Letter(i), result, total, currency)).ToArray()),
            Credits = FrozenList.Own(credits),
            CreditTotal = Money.Of(Sum(credits).Value, currency),
        };
    }

    private static ParetoItem[] Rank(CostItem[] ranked, decimal total, IReadOnlyList<decimal> thresholds)
    {
        var result = new ParetoItem[ranked.Length];
        var (sum, before, whole) = (default(ExactSum), 0m, DecimalParts.ToDouble(total));
        for (var i = 0; i < ranked.Length; i++)
        {
            var letter = 0;
            while (letter < thresholds.Count && (total == 0 || before >= thresholds[letter] * total))
            {
                letter++;
            }

            var amount = ranked[i].Amount;
            sum.Add(amount.Amount);
            before = sum.Value;
            result[i] = new ParetoItem
            {
                Rank = i + 1,
                Name = ranked[i].Name,
                Amount = amount,
                Share = Figure.Ratio(DecimalParts.ToDouble(amount.Amount), whole),
                CumulativeShare = Figure.Ratio(DecimalParts.ToDouble(before), whole),
                Class = Letter(letter),
            };
        }

        return result;
    }

    private static ParetoClass ClassOf(char letter, ParetoItem[] ranked, decimal total, Currency currency)
    {
        var members = ranked.Where(item => item.Class == letter).ToArray();
        var sum = ExactSum.Of(members.Select(item => item.Amount.Amount).ToArray()).Value;
        return new ParetoClass
        {
            Class = letter,
            Count = members.Length,
            ShareOfItems = Share(members.Length, ranked.Length, ranked.Length),
            Amount = Money.Of(sum, currency),
            ShareOfAmount = Share(DecimalParts.ToDouble(sum), DecimalParts.ToDouble(total), ranked.Length),
        };
    }

    private static Figure<double> Share(double part, double whole, int count)
        => count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(part, whole);

    private static ExactSum Sum(CostItem[] items) => ExactSum.Of(items.Select(item => item.Amount.Amount).ToArray());

    private static char Letter(int place) => (char)('A' + place);
}
