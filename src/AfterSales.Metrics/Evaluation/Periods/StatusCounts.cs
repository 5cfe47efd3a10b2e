using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>How many figures stand how. The five add up to all figures.</summary>
public sealed partial record StatusCounts
{
    /// <summary>Off to the good side.</summary>
    public required long Better { get; init; }

    /// <summary>Within the tolerance.</summary>
    public required long Level { get; init; }

    /// <summary>Off to the bad side.</summary>
    public required long Worse { get; init; }

    /// <summary>Different, without a direction to judge by.</summary>
    public required long NotJudged { get; init; }

    /// <summary>Without a value or without a reference.</summary>
    public required long Missing { get; init; }

    /// <summary>Figures that stand on one side or the other: better, level and worse.</summary>
    /// <returns>Their number.</returns>
    /// <exception cref="OverflowException">It is beyond a long.</exception>
    public long CountJudged() => Better + Level + Worse;

    /// <summary>The counts of several evaluations together.</summary>
    /// <param name="counts">The counts.</param>
    /// <returns>Their sums.</returns>
    /// <exception cref="ArgumentException">The list is null or has a null item.</exception>
    /// <exception cref="OverflowException">A sum is beyond a long.</exception>
    public static StatusCounts Sum(IEnumerable<StatusCounts> counts)
    {
        var all = Guard.Items(counts);
        return new StatusCounts
        {
            Better = all.Sum(item => item.Better),
            Level = all.Sum(item => item.Level),
            Worse = all.Sum(item => item.Worse),
            NotJudged = all.Sum(item => item.NotJudged),
            Missing = all.Sum(item => item.Missing),
        };
    }

    internal static StatusCounts Of(IEnumerable<FigureComparison> comparisons)
    {
        var counts = new long[(int)ComparisonStatus.Better + 1];
        foreach (var comparison in comparisons)
        {
            counts[(int)comparison.Status]++;
        }

        return new StatusCounts
        {
            Better = counts[(int)ComparisonStatus.Better],
            Level = counts[(int)ComparisonStatus.Level],
            Worse = counts[(int)ComparisonStatus.Worse],
            NotJudged = counts[(int)ComparisonStatus.NotJudged],
            Missing = counts[(int)ComparisonStatus.Missing],
        };
    }
}
