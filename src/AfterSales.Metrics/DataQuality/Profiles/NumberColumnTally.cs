using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The numbers of a column, added up exactly, and the values that are none.</summary>
/// <remarks>A number is written [sign]digits[.digits] in ASCII, without grouping or exponent; anything else is unparsable and listed, never guessed.
/// A mutable class, not safe for use by several threads at once: one tally for each, merged.</remarks>
public sealed class NumberColumnTally
{
    private readonly HashSet<string> codes;
    private readonly NumberCounts numbers = new();
    private readonly Dictionary<(long Position, string Value), long> unparsable = [];

    /// <summary>An empty tally.</summary>
    /// <param name="options">Missing codes; null for <see cref="ColumnOptions.Default"/>. All distinct numbers are remembered.</param>
    public NumberColumnTally(ColumnOptions? options = null)
    {
        Options = options ?? ColumnOptions.Default;
        codes = new(Options.MissingCodes.Select(PlainText.Trim), StringComparer.Ordinal);
    }

    /// <summary>Missing codes and the limit of distinct values that it counts by.</summary>
    public ColumnOptions Options { get; }

    /// <summary>A tally of a whole column, its values numbered from zero.</summary>
    /// <param name="values">The values, read once; null where there is none.</param>
    /// <param name="options">Missing codes.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static NumberColumnTally Of(IEnumerable<string?> values, ColumnOptions? options = null)
    {
        var tally = new NumberColumnTally(options);
        var position = 0L;
        foreach (var value in Guard.NotNull(values))
        {
            tally.Add(position++, value);
        }

        return tally;
    }

    /// <summary>Adds a value.</summary>
    /// <param name="position">The record's number in the whole, whatever part it comes with.</param>
    /// <param name="value">The value; null where there is none.</param>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public void Add(long position, string? value) => Add(position, value, 1);

    /// <summary>A tally of what a <c>GROUP BY</c> returned.</summary>
    /// <param name="groups">Its rows.</param>
    /// <param name="options">Missing codes.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null or has a null item.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public static NumberColumnTally OfGroups(IEnumerable<NumberColumnGroup> groups, ColumnOptions? options = null)
    {
        var tally = new NumberColumnTally(options);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds a row of a <c>GROUP BY</c>.</summary>
    /// <param name="group">The row; of a value that is no number, each of its records counts at the row's position.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddGroup(NumberColumnGroup group) => Add(Guard.NotNull(group).Position, group.Value, group.Count);

    /// <summary>The content: numbers ascending, then what is no number, by position, then what is missing.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    public IReadOnlyList<NumberColumnGroup> ToGroups()
    {
        var rows = Numbers
            .Select(pair => new NumberColumnGroup
            {
                Value = pair.Key.ToString("0.############################", CultureInfo.InvariantCulture),
                Count = pair.Value
            })
            .Concat(Unparsable.Select(pair => new NumberColumnGroup { Position = pair.Key.Position, Value = pair.Key.Value, Count = pair.Value }));
        return FrozenList.Own((Missing == 0 ? rows : rows.Append(new NumberColumnGroup { Value = null, Count = Missing })).ToArray());
    }

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally; it stays as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null or has other options.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public void Merge(NumberColumnTally other)
    {
        if (!Guard.NotNull(other).Options.Equals(Options))
        {
            throw new ArgumentException("Other must have the same options.", nameof(other));
        }

        Missing += other.Missing;
        foreach (var pair in other.unparsable.ToArray())
        {
            Add(pair.Key.Position, pair.Key.Value, pair.Value);
        }

        foreach (var pair in other.numbers.ToArray())
        {
            numbers.Add(pair.Key, pair.Value);
        }
    }

    internal long Missing { get; private set; }

    internal IEnumerable<KeyValuePair<decimal, long>> Numbers => numbers.ToArray().OrderBy(pair => pair.Key);

    internal IEnumerable<KeyValuePair<(long Position, string Value), long>> Unparsable
        => unparsable.OrderBy(pair => pair.Key.Position).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal);

    private void Add(long position, string? value, long count)
    {
        var text = value is null ? string.Empty : PlainText.Trim(value);
        if (text.Length == 0 || codes.Contains(text))
        {
            Missing += count;
        }
        else if (!numbers.TryAdd(text, count) && count > 0)
        {
            unparsable.TryGetValue((position, text), out var before);
            unparsable[(position, text)] = before + count;
        }
    }
}
