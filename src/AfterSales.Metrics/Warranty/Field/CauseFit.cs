namespace AfterSales.Metrics.Warranty;

/// <summary>The life distribution of one cause.</summary>
public sealed partial record CauseFit
{
    /// <summary>The cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Its Weibull, failures of other causes censored.</summary>
    public required LifeFitResult Fit { get; init; }
}
