namespace AfterSales.Metrics.Warranty;

/// <summary>A reserve from expected claims.</summary>
public sealed partial record ClaimReserveResult
{
    /// <summary>Claims × mean cost.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Its standard error, of numbers and of costs.</summary>
    public required Figure<double> StandardError { get; init; }
}
