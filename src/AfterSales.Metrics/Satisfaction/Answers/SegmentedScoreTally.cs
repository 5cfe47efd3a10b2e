using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>A <see cref="ScoreTally"/> for each segment: team, region, product, or none.</summary>
/// <remarks>Answers without a segment are kept as their own, under null: they belong to the whole and must not vanish from it.</remarks>
public sealed partial class SegmentedScoreTally
{
    private readonly Dictionary<string, ScoreTally> named = new(StringComparer.Ordinal);
    private ScoreTally? unassigned;

    /// <summary>The segments by name, in ordinal order; answers without a segment, if any, last.</summary>
    public IReadOnlyList<ScoreSegment> Segments
    {
        get
        {
            var segments = named.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ScoreSegment { Name = pair.Key, Tally = pair.Value });
            return FrozenList.Copy(unassigned is null ? segments : segments.Append(new ScoreSegment { Name = null, Tally = unassigned }));
        }
    }

    /// <summary>A tally of the distinct answers of each segment, as a database's GROUP BY returns them.</summary>
    /// <param name="groups">The rows; a segment and a value may come more than once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">A count does not fit its weights, or a value is beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public static SegmentedScoreTally OfGroups(IEnumerable<SegmentedScoreGroup> groups)
    {
        var tally = new SegmentedScoreTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.Segment(group.Segment).AddGroup(group.Scores, nameof(groups));
        }

        return tally;
    }

    /// <summary>All that the tally remembers, as rows.</summary>
    /// <returns>The groups of each segment, segments in the order of <see cref="Segments"/>.</returns>
    /// <exception cref="OverflowException">There are more of one answer of a segment than a long counts.</exception>
    public IReadOnlyList<SegmentedScoreGroup> ToGroups() => FrozenList.Copy(Segments.SelectMany(
        segment => segment.Tally.ToGroups().Select(group => new SegmentedScoreGroup { Segment = segment.Name, Scores = group })));

    /// <summary>Adds a distinct answer of one segment.</summary>
    /// <param name="group">The row.</param>
    /// <exception cref="ArgumentException">A count does not fit its weights, or the value is beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public void AddGroup(SegmentedScoreGroup group) => Segment(Guard.NotNull(group).Segment).AddGroup(group.Scores, nameof(group));

    /// <summary>The tally of one segment, made when it is first asked for.</summary>
    /// <param name="segment">The segment's name; null for answers that belong to none.</param>
    /// <returns>The tally, to add to.</returns>
    public ScoreTally Segment(string? segment)
    {
        if (segment is null)
        {
            return unassigned ??= new ScoreTally();
        }

        if (!named.TryGetValue(segment, out var tally))
        {
            named.Add(segment, tally = new ScoreTally());
        }

        return tally;
    }

    /// <summary>Adds one answer.</summary>
    /// <param name="segment">Its segment; null for none.</param>
    /// <param name="answer">The answer; null when it was not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(string? segment, decimal? answer) => Segment(segment).Add(answer);

    /// <summary>Adds one answer with a survey weight.</summary>
    /// <param name="segment">Its segment; null for none.</param>
    /// <param name="answer">The answer; null when it was not given.</param>
    /// <param name="weight">Its weight; 0 excludes it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond ±1e12, or the weight is neither 0 nor from 1e-9 to 1e9.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(string? segment, decimal? answer, decimal weight) => Segment(segment).Add(answer, weight);

    /// <summary>Adds what another tally remembers, segment by segment; the other stays as it is.</summary>
    /// <param name="other">The other tally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Merge(SegmentedScoreTally other)
    {
        foreach (var segment in Guard.NotNull(other).Segments)
        {
            Segment(segment.Name).Merge(segment.Tally);
        }
    }

    /// <summary>The answers of all segments in one tally.</summary>
    /// <returns>A new tally.</returns>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public ScoreTally Whole()
    {
        var whole = new ScoreTally();
        foreach (var segment in Segments)
        {
            whole.Merge(segment.Tally);
        }

        return whole;
    }
}
