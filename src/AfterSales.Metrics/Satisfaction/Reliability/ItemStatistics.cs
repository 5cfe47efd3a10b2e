namespace AfterSales.Metrics.Satisfaction;

/// <summary>How one question behaves within its block.</summary>
public sealed partial record ItemStatistics
{
    /// <summary>The question's name.</summary>
    public required string Name { get; init; }

    /// <summary>Mean answer of the respondents used.</summary>
    public required Figure<double> Mean { get; init; }

    /// <summary>Sample standard deviation.</summary>
    public required Figure<double> StandardDeviation { get; init; }

    /// <summary>Correlation with the sum of the other questions. Negative: the question is probably reversed.</summary>
    public required Figure<double> ItemRestCorrelation { get; init; }

    /// <summary>Correlation with the sum of all questions, itself included.</summary>
    public required Figure<double> ItemTotalCorrelation { get; init; }

    /// <summary>Alpha of the block without this question.</summary>
    public required Figure<double> AlphaIfDropped { get; init; }

    /// <summary>Standardized alpha of the block without this question.</summary>
    public required Figure<double> StandardizedAlphaIfDropped { get; init; }

    /// <summary>Whether the question runs against the others: its <see cref="ItemRestCorrelation"/> is negative.</summary>
    public bool RunsAgainstTheOthers => ItemRestCorrelation.Value < 0;
}
