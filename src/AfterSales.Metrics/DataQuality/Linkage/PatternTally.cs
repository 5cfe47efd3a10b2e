using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How many pairs show each comparison pattern: all that the linkage model needs of millions of pairs.</summary>
/// <remarks>A mutable class, not safe for use by several threads at once: one tally for each, merged.</remarks>
public sealed class PatternTally
{
    private const int MostDense = 1 << 16;

    private readonly int[] levels;
    private const int MostLevels = 10_000;

    private readonly long[]? dense;
    private readonly Dictionary<long, long> sparse = new(NumberKeys.Comparer);

    /// <summary>An empty tally.</summary>
    /// <param name="levels">How many levels each field has, disagreement included: from 1 to 10,000.</param>
    /// <exception cref="ArgumentException"><paramref name="levels"/> is null, or a number is not from 1 to 10,000.</exception>
    /// <exception cref="OverflowException">There are more patterns than a 64-bit number can tell apart.</exception>
    public PatternTally(IEnumerable<int> levels)
    {
        this.levels = Guard.Items(levels);
        var cells = 1L;
        foreach (var count in this.levels)
        {
            cells = checked(cells * (Guard.InRange(count, 1, MostLevels, nameof(levels)) + 1L));
        }

        dense = cells <= MostDense ? new long[cells] : null;
    }

    /// <summary>How many levels each field has.</summary>
    public IReadOnlyList<int> Levels => FrozenList.Copy<int>(levels);

    /// <summary>How many pairs there are.</summary>
    public long Count { get; private set; }

    /// <summary>A tally of what <see cref="ToGroups"/> or a <c>GROUP BY</c> returned.</summary>
    /// <param name="groups">Its rows.</param>
    /// <param name="levels">How many levels each field has.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, or a row fits no field.</exception>
    /// <exception cref="OverflowException">There are more patterns or pairs than a 64-bit number can hold.</exception>
    public static PatternTally OfGroups(IEnumerable<PatternGroup> groups, IEnumerable<int> levels)
    {
        var tally = new PatternTally(levels);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group, nameof(groups));
        }

        return tally;
    }

    /// <summary>Counts a pair.</summary>
    /// <param name="pattern">The level of each field; null where a value is missing.</param>
    /// <exception cref="ArgumentException">The pattern has another number of fields, or a level is none of its field's.</exception>
    /// <exception cref="OverflowException">There are more pairs than a long counts.</exception>
    public void Add(ReadOnlySpan<int?> pattern)
    {
        Guard.SameLength(pattern.Length, levels.Length, nameof(pattern), nameof(levels));
        var code = 0L;
        for (var i = 0; i < pattern.Length; i++)
        {
            code = (code * (levels[i] + 1)) + (pattern[i] is { } level ? Guard.InRange(level, 0, levels[i] - 1, nameof(pattern)) + 1 : 0);
        }

        Add(code, 1);
    }

    /// <summary>Adds a row of a <c>GROUP BY</c>.</summary>
    /// <param name="group">The row.</param>
    /// <exception cref="ArgumentException">The row is null, has another number of fields, or a level is none of its field's.</exception>
    /// <exception cref="OverflowException">There are more pairs than a 64-bit number can hold.</exception>
    public void AddGroup(PatternGroup group) => AddGroup(Guard.NotNull(group), nameof(group));

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally, of the same levels; it stays as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null or of other levels.</exception>
    /// <exception cref="OverflowException">There are more pairs than a 64-bit number can hold.</exception>
    public void Merge(PatternTally other)
    {
        if (!Guard.NotNull(other).levels.SequenceEqual(levels))
        {
            throw Guard.Mistake(nameof(other), "Other must have the same levels as this tally.");
        }

        foreach (var (code, count) in other.Cells().ToArray())
        {
            Add(code, count);
        }
    }

    /// <summary>The content: each pattern that occurs with its count, missing before disagreement, field by field.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    public IReadOnlyList<PatternGroup> ToGroups()
        => FrozenList.Own(Cells().OrderBy(cell => cell.Code).Select(cell => new PatternGroup { Pattern = PatternOf(cell.Code), Count = cell.Count }).ToArray());

    private void AddGroup(PatternGroup group, string name)
    {
        Guard.SameLength(group.Pattern.Count, levels.Length, name, nameof(levels));
        var code = 0L;
        for (var i = 0; i < levels.Length; i++)
        {
            code = (code * (levels[i] + 1)) + (group.Pattern[i] is { } level ? Guard.InRange(level, 0, levels[i] - 1, name) + 1 : 0);
        }

        Add(code, group.Count);
    }

    private void Add(long code, long count)
    {
        Count = checked(Count + count);
        if (dense is not null)
        {
            dense[code] += count;
        }
        else if (count > 0)
        {
            sparse.TryGetValue(code, out var before);
            sparse[code] = before + count;
        }
    }

    private IEnumerable<(long Code, long Count)> Cells() => dense is null
        ? sparse.Select(cell => (cell.Key, cell.Value))
        : dense.Select((count, code) => ((long)code, count)).Where(cell => cell.count > 0);

    private int?[] PatternOf(long code)
    {
        var pattern = new int?[levels.Length];
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            var digit = (int)(code % (levels[i] + 1));
            pattern[i] = digit == 0 ? null : digit - 1;
            code /= levels[i] + 1;
        }

        return pattern;
    }
}
