namespace AfterSales.Metrics.Warranty;

/// <summary>Correlation of the factors of one age with those of the age before.</summary>
public sealed partial record FactorCorrelationAge
{
    /// <summary>The age the later factors lead from.</summary>
    public required int Age { get; init; }

    /// <summary>Origins that have both.</summary>
    public required int Pairs { get; init; }

    /// <summary>Spearman's correlation.</summary>
    public required Figure<double> T { get; init; }
}
