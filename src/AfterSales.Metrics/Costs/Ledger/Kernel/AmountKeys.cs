using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Amounts as 64-bit numbers of one unit, where they and any sum of them are such numbers: then decimal's own addition is exact, and sorting is that of
/// integers.
/// Everyday ledgers are of this kind; others take the longer way.
/// </summary>
internal static class AmountKeys
{
    /// <summary>Sums stay below this, a little less than 2⁶³, as they are added up in doubles here.</summary>
    private const double Most = 9.2e18;
    private const int MostDecimals = 9;

    /// <summary>The number of decimals of the unit; null when the amounts are too large or too fine.</summary>
    public static int? ScaleOf(params CostItem[][] lists)
    {
        var (scale, sum) = (0, 0.0);
        foreach (var list in lists)
        {
            foreach (var item in list)
            {
                var amount = item.Amount.Amount;
                scale = Math.Max(scale, DecimalParts.Of(amount).Scale);
                sum += Math.Abs(DecimalParts.ToDouble(amount));
            }
        }

        return scale <= MostDecimals && sum * Wide.PowerLow(scale) < Most ? scale : null;
    }

    /// <summary>The amount in units of so many decimals.</summary>
    public static long Of(decimal amount, int scale)
    {
        var parts = DecimalParts.Of(amount);
        var units = (long)(parts.Low * Wide.PowerLow(scale - parts.Scale));
        return parts.IsNegative ? -units : units;
    }

    /// <summary>Sorts places by their keys, the largest first, equal ones by the comparison.</summary>
    /// <param name="keys">One key for each place, not negative; overwritten.</param>
    /// <param name="places">The places, sorted in place.</param>
    /// <param name="ties">How places of equal keys are ordered.</param>
    public static void SortDescending(long[] keys, int[] places, IComparer<int> ties)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = -keys[i];
        }

        Array.Sort(keys, places);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(places, start, end - start, ties);
            }
        }
    }
}
