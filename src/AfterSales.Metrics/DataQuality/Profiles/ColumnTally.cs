using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The values of a column, counted: from rows, from parts merged in any order, or from a <c>GROUP BY</c>.</summary>
/// <remarks>White space at the ends is cut before counting, nothing else is changed. A mutable class, not safe for use by several threads at once: one tally
/// for each, merged.</remarks>
public sealed class ColumnTally
{
    private readonly HashSet<string> codes;
    private readonly ColumnTexts texts;
    private readonly Dictionary<string, long> missing = new(StringComparer.Ordinal);

    /// <summary>An empty tally.</summary>
    /// <param name="options">Missing codes and the limit of distinct values; null for <see cref="ColumnOptions.Default"/>.</param>
    public ColumnTally(ColumnOptions? options = null)
    {
        Options = options ?? ColumnOptions.Default;
        codes = new(Options.MissingCodes.Select(PlainText.Trim), StringComparer.Ordinal);
        texts = new ColumnTexts(Options.DistinctLimit);
    }

    /// <summary>Missing codes and the limit of distinct values that it counts by.</summary>
    public ColumnOptions Options { get; }

    /// <summary>A tally of many values.</summary>
    /// <param name="values">The values, read once; null where there is none.</param>
    /// <param name="options">Missing codes and the limit of distinct values.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ColumnTally Of(IEnumerable<string?> values, ColumnOptions? options = null)
    {
        var tally = new ColumnTally(options);
        tally.AddRange(values);
        return tally;
    }

    /// <summary>A tally of what a <c>GROUP BY</c> returned.</summary>
    /// <param name="groups">Its rows; a value may come several times.</param>
    /// <param name="options">Missing codes and the limit of distinct values.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null or has a null item.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public static ColumnTally OfGroups(IEnumerable<ValueCount> groups, ColumnOptions? options = null)
    {
        var tally = new ColumnTally(options);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value; null where there is none.</param>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public void Add(string? value) => Add(value, 1);

    /// <summary>Adds many values.</summary>
    /// <param name="values">The values, read once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(IEnumerable<string?> values)
    {
        foreach (var value in Guard.NotNull(values))
        {
            Add(value, 1);
        }
    }

    /// <summary>Adds a row of a <c>GROUP BY</c>.</summary>
    /// <param name="group">The row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public void AddGroup(ValueCount group) => Add(Guard.NotNull(group).Value, group.Count);

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally; it stays as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null or has other options.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public void Merge(ColumnTally other)
    {
        if (!Guard.NotNull(other).Options.Equals(Options))
        {
            throw new ArgumentException("Other must have the same options.", nameof(other));
        }

        MissingNull += other.MissingNull;
        MissingBlank += other.MissingBlank;
        foreach (var pair in other.missing.ToArray())
        {
            missing[pair.Key] = MissingOf(pair.Key) + pair.Value;
        }

        texts.Merge(other.texts);
    }

    /// <summary>The content: the values in ordinal order, then what is missing.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    /// <exception cref="OverflowException">There are more distinct values than the limit: they are not remembered.</exception>
    public IReadOnlyList<ValueCount> ToGroups()
    {
        var rows = (texts.Values ?? throw new OverflowException("The tally has more distinct values than its limit; they are not remembered."))
            .Concat(missing).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ValueCount { Value = pair.Key, Count = pair.Value });
        ValueCount[] none = [new() { Value = string.Empty, Count = MissingBlank }, new() { Value = null, Count = MissingNull }];
        return FrozenList.Own(rows.Concat(none.Where(row => row.Count > 0)).ToArray());
    }

    internal long MissingNull { get; private set; }

    internal long MissingBlank { get; private set; }

    internal IReadOnlyList<string> Codes => Options.MissingCodes;

    internal ColumnTexts Texts => texts;

    internal long MissingOf(string code)
    {
        missing.TryGetValue(PlainText.Trim(code), out var count);
        return count;
    }

    internal long MissingByCode => missing.Values.Sum();

    private void Add(string? value, long count)
    {
        if (count == 0)
        {
            return;
        }

        if (value is null)
        {
            MissingNull += count;
        }
        else if (PlainText.Trim(value) is { Length: > 0 } text)
        {
            Count(text, count);
        }
        else
        {
            MissingBlank += count;
        }
    }

    private void Count(string text, long count)
    {
        // A code is never among the values, so most values need no look at the codes.
        if (texts.TryAddKnown(text, count))
        {
            return;
        }

        if (codes.Contains(text))
        {
            missing[text] = MissingOf(text) + count;
        }
        else
        {
            texts.Add(text, count);
        }
    }
}
