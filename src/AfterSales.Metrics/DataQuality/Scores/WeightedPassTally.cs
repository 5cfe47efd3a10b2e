using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Outcomes of a check with the weight of each record: how many of which outcome and weight, from which everything follows exactly.</summary>
/// <remarks>A mutable class, not safe for use by several threads at once: one tally for each, merged.</remarks>
public sealed class WeightedPassTally
{
    private readonly Dictionary<(CheckOutcome Outcome, decimal Weight), long> counts = [];

    /// <summary>A tally of what a <c>GROUP BY</c> returned.</summary>
    /// <param name="groups">Its rows; an outcome and weight may come several times.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null or has a null item.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts, or their weights exceed the largest decimal.</exception>
    public static WeightedPassTally OfGroups(IEnumerable<WeightedPassGroup> groups)
    {
        var tally = new WeightedPassTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds a record.</summary>
    /// <param name="weight">Its weight, such as the money at stake; not negative.</param>
    /// <param name="outcome">What the check says of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative, or the outcome is none.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(decimal weight, CheckOutcome outcome) => Add(Guard.Defined(outcome), Guard.NotNegative(weight), 1);

    /// <summary>Adds a row of a <c>GROUP BY</c>.</summary>
    /// <param name="group">The row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddGroup(WeightedPassGroup group) => Add(Guard.NotNull(group).Outcome, group.Weight, group.Count);

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally; it stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts, or their weights exceed the largest decimal.</exception>
    public void Merge(WeightedPassTally other)
    {
        foreach (var pair in Guard.NotNull(other).counts.ToArray())
        {
            Add(pair.Key.Outcome, pair.Key.Weight, pair.Value);
        }
    }

    /// <summary>The content, by outcome, then by weight.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    public IReadOnlyList<WeightedPassGroup> ToGroups() => FrozenList.Own(counts
        .OrderBy(pair => pair.Key.Outcome).ThenBy(pair => pair.Key.Weight)
        .Select(pair => new WeightedPassGroup { Outcome = pair.Key.Outcome, Weight = pair.Key.Weight, Count = pair.Value })
        .ToArray());

    internal IEnumerable<(decimal Weight, long Count)> Of(CheckOutcome outcome)
        => counts.Where(pair => pair.Key.Outcome == outcome).Select(pair => (pair.Key.Weight, pair.Value));

    private void Add(CheckOutcome outcome, decimal weight, long count)
    {
        if (count > 0)
        {
            // 1.50 and 1.5 are one weight; written without zeros, it looks the same whichever came first.
            var key = (outcome, weight / 1.0000000000000000000000000000m);
            counts.TryGetValue(key, out var before);
            counts[key] = before + count;
        }
    }
}
