namespace AfterSales.Metrics.Warranty;

/// <summary>How far a reserve may move within one year, and until the end.</summary>
public sealed partial record OneYearRisk
{
    /// <summary>The chain-ladder reserve.</summary>
    public required Figure<double> Reserve { get; init; }

    /// <summary>Standard error of its movement by the next closing.</summary>
    public required Figure<double> OneYearError { get; init; }

    /// <summary>Mack's standard error: of the movement until the end.</summary>
    public required Figure<double> FullError { get; init; }
}
