namespace AfterSales.Metrics.Warranty;

/// <summary>Failures of one month, reported or not.</summary>
public sealed partial record UnreportedFailures
{
    /// <summary>All failures expected.</summary>
    public required Figure<double> Total { get; init; }

    /// <summary>Those not reported yet.</summary>
    public required Figure<double> Unreported { get; init; }

    /// <summary>Standard error of the unreported.</summary>
    public required Figure<double> StandardError { get; init; }
}
