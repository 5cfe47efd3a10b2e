using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The variants of a tally at one time, in ordinal order of their steps: none is a list of names until somebody looks.</summary>
/// <remarks>Codes are never moved or changed in the tally's array, which is shared; sums are, and are copied.</remarks>
internal sealed class VariantRows
{
    private readonly int[] codes;
    private readonly string[] names;
    private readonly VariantRow[] rows;

    private VariantRows(int[] codes, string[] names, VariantRow[] rows) => (this.codes, this.names, this.rows) = (codes, names, rows);

    /// <param name="codes">The codes of all variants.</param>
    /// <param name="names">The names by code.</param>
    /// <param name="ranks">The ordinal rank of each name.</param>
    /// <param name="rows">The variants, each another; put in order.</param>
    public static VariantRows Of(int[] codes, string[] names, int[] ranks, VariantRow[] rows)
        => new(codes, names, new VariantOrder(codes, ranks).Sorted(rows));

    public int Count => rows.Length;

    public VariantSums SumsAt(int place) => rows[place].Sums;

    public IReadOnlyList<string> StepsAt(int place)
    {
        var steps = new string[rows[place].Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = names[codes[rows[place].Offset + i]];
        }

        return FrozenList.Own(steps);
    }

    /// <exception cref="OverflowException">A lead time has more digits than a decimal.</exception>
    public VariantRows RequireTimes()
    {
        foreach (var row in rows)
        {
            _ = row.Sums.Lead.Time;
        }

        return this;
    }

    /// <summary>The same, the most frequent first, equal ones by their steps.</summary>
    public VariantRows ByCount()
    {
        var (keys, places) = (new ulong[rows.Length], new int[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            (keys[i], places[i]) = ((ulong)(long.MaxValue - rows[i].Sums.Count), i);
        }

        KeyOrder.Sort(keys, places);
        return new VariantRows(codes, names, Array.ConvertAll(places, place => rows[place]));
    }
}
