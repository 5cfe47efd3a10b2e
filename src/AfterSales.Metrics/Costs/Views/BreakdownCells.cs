using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>The cells of a breakdown: a slot for each combination of labels that comes up, found axis by axis, and the sums in it.</summary>
internal sealed class BreakdownCells
{
    private readonly Dictionary<long, int>[] next;
    private readonly List<int[]> keys = [];

    public BreakdownCells(CostAxis[] axes)
    {
        Labels = Array.ConvertAll(axes, axis => new AxisLabels(axis));
        next = Array.ConvertAll(axes, _ => new Dictionary<long, int>(NumberKeys.Comparer));
        Codes = new int[axes.Length];
    }

    /// <summary>The labels of each axis.</summary>
    public AxisLabels[] Labels { get; }

    /// <summary>The codes of the line at hand, to be set before <see cref="Slot"/>.</summary>
    public int[] Codes { get; }

    public CostCells Sums { get; } = new();

    /// <summary>The slot of the codes set.</summary>
    public int Slot()
    {
        // The first axis' codes are numbers from 0 already; the last axis numbers the slots.
        var first = Codes.Length > 1 ? 1 : 0;
        var slot = first == 1 ? Codes[0] : 0;
        for (var i = first; i < Codes.Length; i++)
        {
            var key = ((long)slot << 32) | (uint)Codes[i];
            if (!next[i].TryGetValue(key, out var found))
            {
                next[i].Add(key, found = next[i].Count);
            }

            slot = found;
        }

        if (slot == keys.Count)
        {
            keys.Add((int[])Codes.Clone());
            Sums.NewSlot();
        }

        return slot;
    }

    /// <summary>The slots with their labels, in the order of the labels.</summary>
    public IEnumerable<(BreakdownLabels Labels, int Slot)> InOrder()
        => keys.Select((codes, slot) => (Labels: new BreakdownLabels(codes, Labels), slot)).OrderBy(cell => cell.Labels);
}
