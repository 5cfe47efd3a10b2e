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
