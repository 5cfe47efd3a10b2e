namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ReserveRunOff"/> found.</summary>
public sealed partial record ReserveRunOffResult
{
    /// <summary>What the opening reserve should have been.</summary>
    public required Money Need { get; init; }

    /// <summary>Opening − need: a loss below zero.</summary>
    public required Money Result { get; init; }

    /// <summary>Need − opening.</summary>
    public required Money ChangeInEstimate { get; init; }

    /// <summary>Opening / need.</summary>
    public required Figure<double> Sufficiency { get; init; }
}
