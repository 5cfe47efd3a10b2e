using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Brand;

/// <summary>Star rating counts by day, source, stars and state: decay needs no reviews kept, and what does not count is counted apart.</summary>
/// <remarks>Integers only: any split, in any order, gives the same. Not safe for threads that add at the same time.</remarks>
public sealed class RatingTally
{
    private readonly Dictionary<(LocalDate? Date, string? Source, int Stars, RatingState State), long> counts = [];

    /// <summary>A tally of groups, as a database's GROUP BY returns them.</summary>
    /// <param name="groups">The groups; one may come more than once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> or one of them is null.</exception>
    /// <exception cref="OverflowException">There are more reviews than a long counts.</exception>
    public static RatingTally OfGroups(IEnumerable<RatingGroup> groups)
    {
        var tally = new RatingTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds one review.</summary>
    /// <param name="stars">Its stars, from 1; 0 for none.</param>
    /// <param name="date">Its day; null when not known.</param>
    /// <param name="source">Where it was given; null when not known.</param>
    /// <param name="state">Whether it counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stars are not from 0 to 100, or the state is not one.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(int stars, LocalDate? date = null, string? source = null, RatingState state = RatingState.Counted)
        => Add(date, source, Guard.InRange(stars, 0, 100), Guard.Defined(state), 1);

    /// <summary>Adds a group.</summary>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more reviews than a long counts.</exception>
    public void AddGroup(RatingGroup group) => Add(Guard.NotNull(group).Date, group.Source, group.Stars, group.State, group.Count);

    /// <summary>All that the tally remembers, as rows.</summary>
    /// <returns>The groups by day, source, stars and state.</returns>
    public IReadOnlyList<RatingGroup> ToGroups() => FrozenList.Copy(counts.Where(pair => pair.Value > 0)
        .OrderBy(pair => pair.Key.Date is null).ThenBy(pair => pair.Key.Date).ThenBy(pair => pair.Key.Source, StringComparer.Ordinal)
        .ThenBy(pair => pair.Key.Stars).ThenBy(pair => pair.Key.State)
        .Select(pair => new RatingGroup
        {
            Date = pair.Key.Date,
            Source = pair.Key.Source,
            Stars = pair.Key.Stars,
            State = pair.Key.State,
            Count = pair.Value
        }));

    /// <summary>Adds what another tally remembers; the other stays as it is.</summary>
    /// <param name="other">The other tally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more reviews than a long counts.</exception>
    public void Merge(RatingTally other)
    {
        foreach (var pair in Guard.NotNull(other).counts.ToArray())
        {
            Add(pair.Key.Date, pair.Key.Source, pair.Key.Stars, pair.Key.State, pair.Value);
        }
    }

    /// <summary>Counted reviews of each number of stars.</summary>
    /// <param name="scale">Stars of the scale.</param>
    /// <returns>The counts, those of one star first.</returns>
    /// <exception cref="ArgumentException">The scale has not 2 to 100 stars, or a review has more.</exception>
    /// <exception cref="OverflowException">There are more reviews than a long counts.</exception>
    public IReadOnlyList<long> CountsByStars(int scale = 5)
    {
        var byStars = new long[Guard.InRange(scale, 2, 100)];
        foreach (var pair in counts.Where(pair => pair.Key.State == RatingState.Counted))
        {
            byStars[Guard.InRange(pair.Key.Stars, 1, scale, nameof(scale)) - 1] += pair.Value;
        }

        return FrozenList.Own(byStars);
    }

    /// <summary>Reviews of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is not one.</exception>
    /// <exception cref="OverflowException">There are more reviews than a long counts.</exception>
    public long CountOf(RatingState state)
    {
        Guard.Defined(state);
        return counts.Where(pair => pair.Key.State == state).Sum(pair => pair.Value);
    }

    private void Add(LocalDate? date, string? source, int stars, RatingState state, long count)
    {
        var key = (date, source, stars, stars == 0 ? RatingState.Unrated : state);
        counts.TryGetValue(key, out var before);
        counts[key] = before + count;
    }
}
