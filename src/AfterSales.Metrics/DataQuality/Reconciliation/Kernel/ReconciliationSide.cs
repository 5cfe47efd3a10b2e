using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>One side of a reconciliation: the sums of its keys and, when its records are known, where they stand.</summary>
internal sealed class ReconciliationSide
{
    // Records of one key are chained: the first one by key, the next one by record.
    private readonly List<int> first = [];
    private readonly List<int> last = [];
    private readonly int[] next = [];
    private readonly List<int> keyless = [];
    private readonly bool hasPositions;

    public ReconciliationSide(KeyedAmountTally sums) => Sums = sums;

    public ReconciliationSide(IReadOnlyList<KeyedAmount> records, Currency currency)
    {
        Sums = new KeyedAmountTally(currency, records.Count);
        (first, last) = (new List<int>(records.Count), new List<int>(records.Count));
        hasPositions = true;
        next = new int[records.Count];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = -1;
            Chain(Sums.Add(records[i].Key, 1, records[i].Amount.In(currency)), i);
        }
    }

    public KeyedAmountTally Sums { get; }

    public FrozenList<int> Positions(int place)
    {
        if (!hasPositions)
        {
            return FrozenList<int>.Empty;
        }

        var positions = new int[Sums[place].Count];
        for (var (i, at) = (0, first[place]); at >= 0; at = next[at])
        {
            positions[i++] = at;
        }

        return FrozenList.Own(positions);
    }

    public FrozenList<string> DuplicateKeys() => FrozenList.Own(Sums.Keys.Where((_, place) => Sums[place].Count > 1).ToArray());

    public FrozenList<UnusableRecord> WithoutKey()
        => FrozenList.Own(keyless.Select(at => new UnusableRecord { Position = at, Field = nameof(KeyedAmount.Key), Rule = RecordRule.Missing }).ToArray());

    private void Chain(int place, int record)
    {
        if (place < 0)
        {
            keyless.Add(record);
        }
        else if (place == first.Count)
        {
            first.Add(record);
            last.Add(record);
        }
        else
        {
            next[last[place]] = record;
            last[place] = record;
        }
    }
}
