using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Amounts added up by key, exactly: one side of a reconciliation, from rows, from parts merged in any order, or from a <c>GROUP BY</c>.</summary>
/// <remarks>A mutable class, not safe for use by several threads at once: one tally for each, merged.</remarks>
public sealed class KeyedAmountTally
{
    private readonly Dictionary<string, int> places;
    private readonly List<string> keys;
    private KeySum[] sums;
    private KeySum withoutKey;

    /// <summary>An empty tally.</summary>
    /// <param name="currency">The currency of every amount.</param>
    public KeyedAmountTally(Currency currency)
        : this(currency, 0)
    {
    }

    // Room for so many keys: growing to a million takes longer than filling.
    internal KeyedAmountTally(Currency currency, int capacity)
    {
        Currency = currency;
        places = new Dictionary<string, int>(capacity, StringComparer.Ordinal);
        keys = new List<string>(capacity);
        sums = new KeySum[Math.Max(4, capacity)];
    }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>How many keys there are.</summary>
    public int KeyCount => keys.Count;

    /// <summary>A tally of many amounts.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="currency">Their currency.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="amounts"/> is null or has a null item.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    public static KeyedAmountTally Of(IEnumerable<KeyedAmount> amounts, Currency currency)
    {
        var tally = new KeyedAmountTally(currency);
        tally.AddRange(amounts);
        return tally;
    }

    /// <summary>A tally of what a <c>GROUP BY</c> returned.</summary>
    /// <param name="groups">Its rows; a key may come several times.</param>
    /// <param name="currency">The currency of every amount.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null or has a null item.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts.</exception>
    public static KeyedAmountTally OfGroups(IEnumerable<KeyedAmountGroup> groups, Currency currency)
    {
        var tally = new KeyedAmountTally(currency);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds an amount.</summary>
    /// <param name="amount">The amount with its key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="amount"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">It has another currency.</exception>
    public void Add(KeyedAmount amount) => Add(Guard.NotNull(amount).Key, 1, amount.Amount.In(Currency));

    /// <summary>Adds many amounts.</summary>
    /// <param name="amounts">The amounts, read once.</param>
    /// <exception cref="ArgumentException"><paramref name="amounts"/> is null or has a null item.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    public void AddRange(IEnumerable<KeyedAmount> amounts)
    {
        foreach (var amount in Guard.Each(amounts))
        {
            Add(amount);
        }
    }

    /// <summary>Adds a row of a <c>GROUP BY</c>.</summary>
    /// <param name="group">The row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">Its amount has another currency.</exception>
    public void AddGroup(KeyedAmountGroup group) => Add(Guard.NotNull(group).Key, group.Count, group.Amount.In(Currency));

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally; it stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">It has another currency.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts.</exception>
    public void Merge(KeyedAmountTally other)
    {
        _ = Money.Zero(Guard.NotNull(other).Currency).In(Currency);
        withoutKey.Merge(other.withoutKey);
        for (var i = 0; i < other.keys.Count; i++)
        {
            // The place first: making one may move the sums.
            var place = PlaceOf(other.keys[i]);
            sums[place].Merge(other.sums[i]);
        }
    }

    /// <summary>The content, key by key in ordinal order, the amounts without a key last.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    /// <exception cref="OverflowException">A sum has more digits than a decimal can hold.</exception>
    public IReadOnlyList<KeyedAmountGroup> ToGroups()
    {
        var rows = keys.Select((key, place) => (Key: (string?)key, Sum: sums[place])).OrderBy(row => row.Key, StringComparer.Ordinal);
        return FrozenList.Own((withoutKey.Count == 0 ? rows : rows.Append((null, withoutKey)))
            .Select(row => new KeyedAmountGroup { Key = row.Key, Count = row.Sum.Count, Amount = Money.Of(row.Sum.Amount.Value, Currency) }).ToArray());
    }

    internal IReadOnlyList<string> Keys => keys;

    internal KeySum WithoutKey => withoutKey;

    internal KeySum this[int place] => sums[place];

    internal bool TryPlace(string key, out int place) => places.TryGetValue(key, out place);

    /// <summary>The place of the key's sum; −1 for an amount without key.</summary>
    internal int Add(string? key, long count, decimal amount)
    {
        if (string.IsNullOrEmpty(key))
        {
            withoutKey.Add(count, amount);
            return -1;
        }

        var place = PlaceOf(key!);
        sums[place].Add(count, amount);
        return place;
    }

    private int PlaceOf(string key)
    {
        if (!places.TryGetValue(key, out var place))
        {
            place = keys.Count;
            places.Add(key, place);
            keys.Add(key);
            if (place == sums.Length)
            {
                Array.Resize(ref sums, 2 * place);
            }
        }

        return place;
    }

    /// <summary>How many amounts, and their exact sum.</summary>
    internal struct KeySum
    {
        public ExactSum Amount;

        public long Count;

        public void Add(long count, decimal amount)
        {
            Count += count;
            Amount.Add(amount);
        }

        public void Merge(KeySum other)
        {
            Count += other.Count;
            Amount.Add(other.Amount);
        }
    }
}
