using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What must be remembered of many answers to a Kano pair: how often each of the 25 combinations was given. Merging is exact.</summary>
public sealed class KanoTally
{
    private const int Answers = 5;

    private readonly long[] counts = new long[Answers * Answers];

    /// <summary>Respondents who left one of the pair unanswered.</summary>
    public long Missing { get; private set; }

    /// <summary>Respondents who answered both.</summary>
    public long Valid => counts.Sum();

    /// <summary>A tally of combinations, as a database's GROUP BY returns them.</summary>
    /// <param name="groups">The combinations; one may come more than once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="ArgumentException">A group is null.</exception>
    /// <exception cref="OverflowException">There are more respondents than a long counts.</exception>
    public static KanoTally OfGroups(IEnumerable<KanoGroup> groups)
    {
        var tally = new KanoTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>All that the tally remembers, as rows.</summary>
    /// <returns>The combinations given, in the order of the answers; then, if there are any, those who left one of the pair unanswered.</returns>
    public IReadOnlyList<KanoGroup> ToGroups()
    {
        var groups = new List<KanoGroup>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                groups.Add(new KanoGroup { Functional = (KanoAnswer)(i / Answers), Dysfunctional = (KanoAnswer)(i % Answers), Count = counts[i] });
            }
        }

        if (Missing > 0)
        {
            groups.Add(new KanoGroup { Functional = null, Dysfunctional = null, Count = Missing });
        }

        return FrozenList.Copy(groups);
    }

    /// <summary>How often a combination was given.</summary>
    internal long Count(KanoAnswer functional, KanoAnswer dysfunctional) => counts[Place(functional, dysfunctional)];

    /// <summary>Adds one respondent.</summary>
    /// <param name="functional">The answer to "how would you feel with it"; null when not given.</param>
    /// <param name="dysfunctional">The answer to "how would you feel without it"; null when not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(KanoAnswer? functional, KanoAnswer? dysfunctional)
    {
        if (functional is { } with && dysfunctional is { } without)
        {
            counts[Place(with, without)]++;
        }
        else
        {
            Missing++;
        }
    }

    /// <summary>Adds respondents of one combination, as a database counts them.</summary>
    /// <param name="group">The combination; a null on either side counts as unanswered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more respondents than a long counts.</exception>
    public void AddGroup(KanoGroup group)
    {
        if (Guard.NotNull(group) is { Functional: { } with, Dysfunctional: { } without })
        {
            counts[Place(with, without)] += group.Count;
        }
        else
        {
            Missing += group.Count;
        }
    }

    /// <summary>Adds what another tally remembers; the other stays as it is.</summary>
    /// <param name="other">The other tally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more respondents than a long counts.</exception>
    public void Merge(KanoTally other)
    {
        Missing += Guard.NotNull(other).Missing;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }
    }

    private static int Place(KanoAnswer functional, KanoAnswer dysfunctional)
        => ((int)Guard.Defined(functional) * Answers) + (int)Guard.Defined(dysfunctional);
}
