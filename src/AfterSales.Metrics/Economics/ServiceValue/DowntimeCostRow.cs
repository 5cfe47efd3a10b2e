namespace AfterSales.Metrics.Economics;

/// <summary>One kind of loss of a <see cref="DowntimeCost"/>.</summary>
public sealed partial record DowntimeCostRow
{
    /// <summary>The rates.</summary>
    public required DowntimeRate Rate { get; init; }

    /// <summary>The loss of the hours.</summary>
    public required Money OfHours { get; init; }

    /// <summary>The loss of the incidents.</summary>
    public required Money OfIncidents { get; init; }

    /// <summary>Both.</summary>
    public required Money Total { get; init; }

    /// <summary>This row's part of the total cost.</summary>
    public required Figure<double> Share { get; init; }
}
