using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Mention counts by brand, source, period, language, query and class, with their reach: what every figure about mentions starts from.</summary>
/// <remarks>
/// <para>Counts are integers and sums exact: any split of the mentions, in any order, merged in any way, gives the same bits. Copies are counted and enter
/// nothing else. A mention of two topics is once in the total and once in each topic. Not scored is a class of its own.</para>
/// <para>Not safe for threads that add at the same time: give each its own tally and merge.</para>
/// </remarks>
public sealed class MentionTally
{
    private const int Classes = 4;

    private readonly Dictionary<MentionKey, Row> rows = [];

    /// <summary>A tally of a stream.</summary>
    /// <param name="mentions">The mentions, read once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="mentions"/> or one of them is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static MentionTally Of(IEnumerable<Mention> mentions)
    {
        var tally = new MentionTally();
        tally.AddRange(mentions);
        return tally;
    }

    /// <summary>A tally of groups, as a database's GROUP BY returns them.</summary>
    /// <param name="groups">The groups; one may come more than once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> or one of them is null.</exception>
    /// <exception cref="OverflowException">There are more mentions than a long counts.</exception>
    public static MentionTally OfGroups(IEnumerable<MentionGroup> groups)
    {
        var tally = new MentionTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds one mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mention"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(Mention mention)
    {
        var row = RowOf(Guard.NotNull(mention).Key);
        var cell = row.Cells[(int)mention.Class];
        if (mention.IsCopy)
        {
            cell.Copies++;
            return;
        }

        cell.Add(mention);
        foreach (var topic in mention.Topics.Distinct(StringComparer.Ordinal))
        {
            row.TopicOf(topic)[(int)mention.Class]++;
        }
    }

    /// <summary>Adds a stream.</summary>
    /// <param name="mentions">The mentions, read once.</param>
    /// <exception cref="ArgumentException"><paramref name="mentions"/> or one of them is null; those before it have been added.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(IEnumerable<Mention> mentions)
    {
        foreach (var mention in Guard.Each(mentions))
        {
            Add(mention);
        }
    }

    /// <summary>Adds coded columns of one key, without topics, scores and copies: one class for each mention.</summary>
    /// <param name="key">Brand, source, period, language and query of all of them.</param>
    /// <param name="classes">The classes, by the numbers of <see cref="MentionClass"/>.</param>
    /// <exception cref="ArgumentException">The key is null, or a number is not that of a class; nothing has been added then.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(MentionKey key, ReadOnlySpan<byte> classes)
    {
        Guard.NotNull(key);
        Span<long> counts = stackalloc long[256];
        counts.Clear();
        foreach (var code in classes)
        {
            counts[code]++;
        }

        for (var i = 0; i < classes.Length && counts[0] + counts[1] + counts[2] + counts[3] < classes.Length; i++)
        {
            if (classes[i] >= Classes)
            {
                throw Guard.Item(nameof(classes), "must be from 0 to 3", i, classes[i]);
            }
        }

        var row = RowOf(key);
        for (var code = 0; code < Classes; code++)
        {
            row.Cells[code].AddUnits(counts[code]);
        }
    }

    /// <summary>Adds a group.</summary>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more mentions than a long counts.</exception>
    public void AddGroup(MentionGroup group)
    {
        var row = RowOf(Guard.NotNull(group).Key);
        if (group.Topic is { } topic)
        {
            row.TopicOf(topic)[(int)group.Class] += group.Count;
        }
        else
        {
            row.Cells[(int)group.Class].Add(group);
        }
    }

    /// <summary>All that the tally remembers, as rows.</summary>
    /// <returns>The groups by brand, source, period, language, query, class and topic, all in ordinal order.</returns>
    /// <exception cref="OverflowException">A sum of weights, of scores or of their squares has more digits than a decimal.</exception>
    public IReadOnlyList<MentionGroup> ToGroups()
    {
        var groups = new List<MentionGroup>();
        foreach (var pair in Sorted(_ => true))
        {
            for (var code = 0; code < Classes; code++)
            {
                if (pair.Value.Cells[code] is { IsEmpty: false } cell)
                {
                    groups.Add(cell.ToGroup(pair.Key, (MentionClass)code));
                }
            }

            groups.AddRange(pair.Value.Topics.OrderBy(topic => topic.Key, StringComparer.Ordinal).SelectMany(topic => Enumerable.Range(0, Classes)
                .Where(code => topic.Value[code] > 0)
                .Select(code => new MentionGroup { Key = pair.Key, Class = (MentionClass)code, Topic = topic.Key, Count = topic.Value[code] })));
        }

        return FrozenList.Copy(groups);
    }

    /// <summary>Adds what another tally remembers; the other stays as it is.</summary>
    /// <param name="other">The other tally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more mentions than a long counts.</exception>
    public void Merge(MentionTally other)
    {
        foreach (var pair in Guard.NotNull(other).rows.ToArray())
        {
            RowOf(pair.Key).Add(pair.Value);
        }
    }

    /// <summary>The mentions of the keys asked for, in one sum.</summary>
    /// <param name="where">Which keys; null for all.</param>
    /// <returns>Counts and weights by class.</returns>
    /// <exception cref="OverflowException">There are more mentions than a long counts.</exception>
    public MentionSummary Summarize(Func<MentionKey, bool>? where = null)
    {
        var sum = new Row();
        foreach (var pair in Sorted(where ?? (_ => true)))
        {
            sum.Add(pair.Value);
        }

        return sum.ToSummary();
    }

    /// <summary>The brands, in ordinal order.</summary>
    /// <returns>Their names.</returns>
    public IReadOnlyList<string> Brands()
        => FrozenList.Copy(rows.Keys.Select(key => key.Brand).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal));

    private IEnumerable<KeyValuePair<MentionKey, Row>> Sorted(Func<MentionKey, bool> where) => rows.Where(pair => where(pair.Key))
        .OrderBy(pair => pair.Key.Brand, StringComparer.Ordinal).ThenBy(pair => pair.Key.Source, StringComparer.Ordinal)
        .ThenBy(pair => pair.Key.Period, StringComparer.Ordinal).ThenBy(pair => pair.Key.Language, StringComparer.Ordinal).ThenBy(pair => pair.Key.Query);

    private Row RowOf(MentionKey key)
    {
        if (!rows.TryGetValue(key, out var row))
        {
            rows.Add(key, row = new Row());
        }

        return row;
    }

    /// <summary>What is remembered of one key.</summary>
    private sealed class Row
    {
        public MentionCell[] Cells { get; } = [new(), new(), new(), new()];

        public Dictionary<string, long[]> Topics { get; } = new(StringComparer.Ordinal);

        public long[] TopicOf(string topic)
        {
            if (!Topics.TryGetValue(topic, out var counts))
            {
                Topics.Add(topic, counts = new long[Classes]);
            }

            return counts;
        }

        public void Add(Row other)
        {
            for (var code = 0; code < Classes; code++)
            {
                Cells[code].Add(other.Cells[code]);
            }

            foreach (var pair in other.Topics.ToArray())
            {
                var counts = TopicOf(pair.Key);
                for (var code = 0; code < Classes; code++)
                {
                    counts[code] += pair.Value[code];
                }
            }
        }

        public MentionSummary ToSummary()
        {
            var (classes, key) = (new MentionGroup[Classes], new MentionKey { Brand = "all" });
            for (var code = 0; code < Classes; code++)
            {
                classes[code] = Cells[code].ToGroup(key, (MentionClass)code);
            }

            return new MentionSummary
            {
                Unscored = classes[0],
                Negative = classes[1],
                Neutral = classes[2],
                Positive = classes[3],
                Topics = FrozenList.Copy(Topics.OrderBy(topic => topic.Key, StringComparer.Ordinal).Select(topic => new TopicMentions
                {
                    Topic = topic.Key,
                    Unscored = topic.Value[0],
                    Negative = topic.Value[1],
                    Neutral = topic.Value[2],
                    Positive = topic.Value[3],
                })),
            };
        }
    }
}
