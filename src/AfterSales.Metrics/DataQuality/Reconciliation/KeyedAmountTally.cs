using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Amounts added up by key, exactly: one side of a reconciliation, from rows, from parts merged in any order, or from a <c>GROUP BY</c>.</summary>
/// <remarks>A mutable class, not safe for use by several threads at once: one tally for each, merged.</remarks>
public sealed class KeyedAmountTally
{
    private readonly KeyIndex keys = new(0);
    private readonly KeySums sums = new(0);
    private ExactSum withoutKey;
    private long withoutKeyCount;

    /// <summary>An empty tally.</summary>
    /// <param name="currency">The currency of every amount.</param>
    public KeyedAmountTally(Currency currency) => Currency = currency;

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
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
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
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(KeyedAmount amount) => Add(Guard.NotNull(amount).Key, 1, amount.Amount.In(Currency));

    /// <summary>Adds many amounts.</summary>
    /// <param name="amounts">The amounts, read once.</param>
    /// <exception cref="ArgumentException"><paramref name="amounts"/> is null or has a null item.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
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
    /// <exception cref="OverflowException">There are more records than a long counts.</exception>
    public void AddGroup(KeyedAmountGroup group) => Add(Guard.NotNull(group).Key, group.Count, group.Amount.In(Currency));

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally; it stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">It has another currency.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts.</exception>
    public void Merge(KeyedAmountTally other)
    {
        _ = Money.Zero(Guard.NotNull(other).Currency).In(Currency);
        withoutKeyCount += other.withoutKeyCount;
        withoutKey.Add(in other.withoutKey);
        for (var i = 0; i < other.keys.Count; i++)
        {
            sums.Merge(keys.FindOrAdd(other.keys[i]), other.sums, i);
        }
    }

    /// <summary>The content, key by key in ordinal order, the amounts without a key last.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    /// <exception cref="OverflowException">A sum has more digits than a decimal can hold.</exception>
    public IReadOnlyList<KeyedAmountGroup> ToGroups()
    {
        var rows = Enumerable.Range(0, keys.Count).OrderBy(place => keys[place], StringComparer.Ordinal)
            .Select(place => Row(keys[place], sums.Count(place), sums.Value(place)));
        return FrozenList.Own((withoutKeyCount == 0 ? rows : rows.Append(Row(null, withoutKeyCount, withoutKey.Value))).ToArray());
    }

    internal KeyIndex Keys => keys;

    internal KeySums Sums => sums;

    internal ExactSum WithoutKey => withoutKey;

    private KeyedAmountGroup Row(string? key, long count, decimal amount) => new() { Key = key, Count = count, Amount = Money.Of(amount, Currency) };

    private void Add(string? key, long count, decimal amount)
    {
        if (string.IsNullOrEmpty(key))
        {
            withoutKeyCount += count;
            withoutKey.Add(amount);
        }
        else
        {
            sums.Add(keys.FindOrAdd(key!), count, amount);
        }
    }
}
