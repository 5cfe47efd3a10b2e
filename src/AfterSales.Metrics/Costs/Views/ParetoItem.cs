namespace AfterSales.Metrics.Costs;

/// <summary>One item of a <see cref="ParetoAnalysis"/>, in its rank.</summary>
public sealed partial record ParetoItem
{
    /// <summary>Its rank, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>Its amount as a fraction of the total.</summary>
    public required Figure<double> Share { get; init; }

    /// <summary>The amounts up to and with this item as a fraction of the total: the Pareto line.</summary>
    public required Figure<double> CumulativeShare { get; init; }

    /// <summary>Its class: A, B, C and so on.</summary>
    public required char Class { get; init; }
}
