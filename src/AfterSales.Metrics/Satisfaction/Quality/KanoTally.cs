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

    /// <summary>How often a combination was given.</summary>
    /// <param name="functional">The answer to "how would you feel with it".</param>
    /// <param name="dysfunctional">The answer to "how would you feel without it".</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    public long Count(KanoAnswer functional, KanoAnswer dysfunctional) => counts[Place(functional, dysfunctional)];

    /// <summary>Adds one respondent.</summary>
    /// <param name="functional">The answer to "how would you feel with it"; null when not given.</param>
    /// <param name="dysfunctional">The answer to "how would you feel without it"; null when not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
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
    /// <param name="functional">The answer to "how would you feel with it".</param>
    /// <param name="dysfunctional">The answer to "how would you feel without it".</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five, or the count is negative.</exception>
    public void AddCount(KanoAnswer functional, KanoAnswer dysfunctional, long count)
        => counts[Place(functional, dysfunctional)] += Guard.NotNegative(count);

    /// <summary>Adds what another tally remembers; the other stays as it is.</summary>
    /// <param name="other">The other tally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
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
