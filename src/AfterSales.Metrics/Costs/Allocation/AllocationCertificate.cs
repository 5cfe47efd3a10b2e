namespace AfterSales.Metrics.Costs;

/// <summary>How far the figures before rounding can be from the exact solution.</summary>
public sealed partial record AllocationCertificate
{
    /// <summary>Σ |own + received − passed on| over the pools, recomputed from the answer, in units of the currency.</summary>
    public required double Residual { get; init; }

    /// <summary>Groups of services that serve each other in a circle (strongly connected components of more than one).</summary>
    public required int Circles { get; init; }

    /// <summary>Services in the largest of them.</summary>
    public required int LargestCircle { get; init; }

    /// <summary>Sweeps of certified iteration that large sparse circles took; 0 where all were eliminated directly.</summary>
    public required int Sweeps { get; init; }
}
