using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>How much of a cost a few items have: Gini coefficient and Herfindahl–Hirschman index.</summary>
/// <remarks>
/// <para><b>Formula.</b> With x ascending, G = Σ (2i − n − 1)·x_i / (n·Σx); H = Σ s_i², s = x / Σx; normalized (H − 1/n) / (1 − 1/n); effective count 1 /
/// H.</para>
/// <para><b>Units.</b> Fractions; the effective count is a number of items.</para>
/// <para><b>Domain.</b> Amounts of zero or more. G is that of the items as a population, without the sample factor n / (n − 1).</para>
/// <para><b>Edge cases.</b> No items: <see cref="UndefinedReason.NoData"/>. All zero: <see cref="UndefinedReason.ZeroDenominator"/>. An item below zero:
/// <see cref="UndefinedReason.OutsideDomain"/>, as shares then mean nothing. One item has G = 0, H = 1, and no normalized index,
/// <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> Sum exact in decimal; shares sorted, so that the order of the items cannot matter, then compensated sums in double.</para>
/// <para><b>Source.</b> A. Sen, On Economic Inequality, 1973, §2.8 (Gini by ranks); A. O. Hirschman, The Paternity of an Index, American Economic Review
/// 54, 1964.</para>
/// </remarks>
/// <example>
/// <code>
/// CostItem Customer(string name, decimal amount) =&gt; CostItem.Of(name, Money.Of(amount, "EUR"));
/// var result = CostConcentration.Compute([Customer("Ada", 60_000m), Customer("Bob", 25_000m), Customer("Cyd", 10_000m), Customer("Dan", 5_000m)]);
/// Console.WriteLine($"Gini {result.Gini:F2}, Herfindahl {result.HerfindahlIndex:F3}"); // Gini 0.45, Herfindahl 0.435
/// Console.WriteLine($"as concentrated as {result.EffectiveCount:F1} equal customers"); // as concentrated as 2.3 equal customers
/// </code>
/// </example>
public static class CostConcentration
{
    /// <summary>The concentration of items.</summary>
    /// <param name="items">The items, already added up by name; read once.</param>
    /// <returns>The indices with their ingredients.</returns>
    /// <exception cref="ArgumentException">The items are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">The items differ in currency.</exception>
    /// <exception cref="OverflowException">The exact sum needs more than 28 digits.</exception>
    public static CostConcentrationResult Compute(IEnumerable<CostItem> items)
    {
        var list = CostItem.Check(items, nameof(items));
        var amounts = list.Select(item => item.Amount.Amount).ToArray();
        var total = ExactSum.Of(amounts).Value;
        UndefinedReason? reason = amounts.Length == 0 ? UndefinedReason.NoData
            : amounts.Any(amount => amount < 0) ? UndefinedReason.OutsideDomain
            : total == 0 ? UndefinedReason.ZeroDenominator
            : null;
        var (gini, index) = reason is null ? Indices(amounts, total) : default;
        Figure<double> Known(double value) => reason is { } why ? Figure.Undefined<double>(why) : Figure.Of(value);
        double n = amounts.Length;
        return new CostConcentrationResult
        {
            Count = amounts.Length,
            Total = Money.Of(total, list.Length == 0 ? default : list[0].Amount.Currency),
            Gini = Known(gini),
            HerfindahlIndex = Known(index),
            NormalizedHerfindahlIndex = reason is null && amounts.Length == 1
                ? Figure.Undefined<double>(UndefinedReason.SmallSample)
                : Known(Math.Max((index - (1 / n)) / (1 - (1 / n)), 0)),
            EffectiveCount = Known(1 / index),
        };
    }

    private static (double Gini, double Index) Indices(decimal[] amounts, decimal total)
    {
        Array.Sort(amounts);
        var (n, whole) = ((double)amounts.Length, DecimalParts.ToDouble(total));
        var (gini, giniRest, index, indexRest) = (0d, 0d, 0d, 0d);
        for (var i = 0; i < amounts.Length; i++)
        {
            var share = DecimalParts.ToDouble(amounts[i]) / whole;
            Add(ref gini, ref giniRest, ((2 * (i + 1d)) - n - 1) * share);
            Add(ref index, ref indexRest, share * share);
        }

        return (Math.Max((gini + giniRest) / n, 0), index + indexRest);
    }

    /// <summary>Neumaier's compensated sum.</summary>
    private static void Add(ref double sum, ref double rest, double term)
    {
        var next = sum + term;
        rest += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }
}
