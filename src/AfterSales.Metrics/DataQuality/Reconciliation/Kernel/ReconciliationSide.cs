using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>One side of a reconciliation: the sums of its keys and, when its records are known, where they stand.</summary>
internal sealed class ReconciliationSide
{
    // Records of one key are chained from the last one to the first, each holding the number of the one before; numbers start at 1, 0 ends the chain.
    private readonly int[] before = [];
    private readonly List<int> keyless = [];
    private readonly bool hasPositions;
    private ExactSum withoutKey;

    // A tally's sums may grow later, what was reconciled may not; its keys keep their places.
    public ReconciliationSide(KeyedAmountTally tally) => (Keys, Sums, withoutKey) = (tally.Keys, tally.Sums.Copy(), tally.WithoutKey);

    /// <summary>A side whose keys have the places that an index shared with the other side gives them.</summary>
    public ReconciliationSide(IReadOnlyList<KeyedAmount> records, Currency currency, KeyIndex index)
    {
        (Keys, Sums) = (index, new KeySums(Math.Max(records.Count, index.Count)));
        hasPositions = true;
        before = new int[records.Count];
        for (var i = 0; i < before.Length; i++)
        {
            Add(records[i].Key, records[i].Amount.In(currency), i);
        }
    }

    public KeyIndex Keys { get; }

    public KeySums Sums { get; }

    public decimal WithoutKeyAmount => withoutKey.Value;

    /// <summary>The exact sum of the amounts that have no key.</summary>
    public ExactSum Keyless => withoutKey;

    public FrozenList<int> Positions(int place)
    {
        if (!hasPositions || !Sums.Has(place))
        {
            return FrozenList<int>.Empty;
        }

        var positions = new int[Sums.Count(place)];
        for (var (i, number) = (positions.Length - 1, Sums.Note(place)); number > 0; number = before[number - 1])
        {
            positions[i--] = number - 1;
        }

        return FrozenList.Own(positions);
    }

    public FrozenList<string> DuplicateKeys()
    {
        var keys = new List<string>();
        for (var place = 0; place < Keys.Count; place++)
        {
            if (Sums.Count(place) > 1)
            {
                keys.Add(Keys[place]);
            }
        }

        return FrozenList.Own(keys.ToArray());
    }

    public FrozenList<UnusableRecord> WithoutKey()
        => FrozenList.Own(keyless.Select(at => new UnusableRecord { Position = at, Field = nameof(KeyedAmount.Key), Rule = RecordRule.Missing }).ToArray());

    private void Add(string? key, decimal amount, int record)
    {
        if (string.IsNullOrEmpty(key))
        {
            withoutKey.Add(amount);
            keyless.Add(record);
            return;
        }

        before[record] = Sums.Add(Keys.FindOrAdd(key!), 1, amount, record + 1);
    }
}
