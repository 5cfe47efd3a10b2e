using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Variants in ordinal order, a beginning before what goes on: by numbers of their first steps, and only the rest step by step.</summary>
/// <param name="codes">The codes of all variants.</param>
/// <param name="ranks">The ordinal rank of each code.</param>
internal sealed class VariantOrder(int[] codes, int[] ranks) : IComparer<VariantRow>
{
    private readonly int bits = Wide.BitLength((ulong)ranks.Length);
    private readonly int most = 64 / Math.Max(1, Wide.BitLength((ulong)ranks.Length));

    /// <param name="rows">Each with another sequence.</param>
    public VariantRow[] Sorted(VariantRow[] rows)
    {
        var (keys, places) = (new ulong[rows.Length], new int[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            (keys[i], places[i]) = (KeyOf(rows[i]), i);
        }

        KeyOrder.Sort(keys, places);
        var sorted = Array.ConvertAll(places, place => rows[place]);
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && keys[to] == keys[from]; to++)
            {
            }

            if (to - from > 1)
            {
                Array.Sort(sorted, from, to - from, this);
            }
        }

        return sorted;
    }

    public int Compare(VariantRow x, VariantRow y)
    {
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            var order = ranks[codes[x.Offset + i]].CompareTo(ranks[codes[y.Offset + i]]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    /// <summary>As many first steps as 64 bits hold, from the highest bits on, each as its rank + 1; 0 where there is none.</summary>
    private ulong KeyOf(in VariantRow row)
    {
        var key = 0UL;
        for (var i = 0; i < most; i++)
        {
            key = (key << bits) | (i < row.Length ? (ulong)ranks[codes[row.Offset + i]] + 1 : 0);
        }

        return key;
    }
}
