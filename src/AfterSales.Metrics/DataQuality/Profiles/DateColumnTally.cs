using System.Globalization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The dates of a column, counted, and the values that are none.</summary>
/// <remarks>A date is written yyyy-mm-dd; anything else is unparsable, never guessed. A mutable class, not safe for use by several threads at once: one
/// tally for each, merged.</remarks>
public sealed class DateColumnTally
{
    private readonly Dictionary<string, long> others = new(StringComparer.Ordinal);
    private readonly Dictionary<LocalDate, long> dates = [];

    /// <summary>A tally of many values.</summary>
    /// <param name="values">The values, read once; null where there is none.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static DateColumnTally Of(IEnumerable<string?> values)
    {
        var tally = new DateColumnTally();
        foreach (var value in Guard.NotNull(values))
        {
            tally.Add(value);
        }

        return tally;
    }

    /// <summary>A tally of what a <c>GROUP BY</c> returned.</summary>
    /// <param name="groups">Its rows; a value may come several times.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null or has a null item.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public static DateColumnTally OfGroups(IEnumerable<ValueCount> groups)
    {
        var tally = new DateColumnTally();
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

    /// <summary>Adds a row of a <c>GROUP BY</c>.</summary>
    /// <param name="group">The row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddGroup(ValueCount group) => Add(Guard.NotNull(group).Value, group.Count);

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally; it stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public void Merge(DateColumnTally other)
    {
        Missing += Guard.NotNull(other).Missing;
        foreach (var pair in other.dates.ToArray())
        {
            Count(dates, pair.Key, pair.Value);
        }

        foreach (var pair in other.others.ToArray())
        {
            Count(others, pair.Key, pair.Value);
        }
    }

    /// <summary>The content: dates ascending, then what is no date, in ordinal order, then what is missing.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    public IReadOnlyList<ValueCount> ToGroups()
    {
        var rows = Dates.Select(pair => new ValueCount { Value = pair.Key.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Count = pair.Value })
            .Concat(others.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ValueCount { Value = pair.Key, Count = pair.Value }));
        return FrozenList.Own((Missing == 0 ? rows : rows.Append(new ValueCount { Value = null, Count = Missing })).ToArray());
    }

    internal long Missing { get; private set; }

    internal long Unparsable => others.Values.Sum();

    internal IEnumerable<KeyValuePair<LocalDate, long>> Dates => dates.OrderBy(pair => pair.Key);

    private static void Count<TKey>(Dictionary<TKey, long> counts, TKey key, long count)
        where TKey : notnull
    {
        if (count > 0)
        {
            counts.TryGetValue(key, out var before);
            counts[key] = before + count;
        }
    }

    private void Add(string? value, long count)
    {
        var text = value is null ? string.Empty : PlainText.Trim(value);
        if (text.Length == 0)
        {
            Missing += count;
        }
        else if (PlainDate.TryRead(text, out var date))
        {
            Count(dates, date, count);
        }
        else
        {
            Count(others, text, count);
        }
    }
}
