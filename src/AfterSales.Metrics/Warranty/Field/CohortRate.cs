namespace AfterSales.Metrics.Warranty;

/// <summary>Claims of one shipment.</summary>
public sealed partial record CohortRate
{
    /// <summary>The period of shipment.</summary>
    public required int Cohort { get; init; }

    /// <summary>Units shipped.</summary>
    public required long Units { get; init; }

    /// <summary>Claims within the months asked for.</summary>
    public required long Claims { get; init; }

    /// <summary>Claims per thousand units.</summary>
    public required Figure<double> PerThousand { get; init; }
}
