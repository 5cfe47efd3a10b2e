namespace AfterSales.Metrics.Warranty;

/// <summary>Claims of one month in service.</summary>
public sealed partial record ServiceMonth
{
    /// <summary>The month; 1 is the one after shipment.</summary>
    public required int Month { get; init; }

    /// <summary>Units that have reached it.</summary>
    public required long Units { get; init; }

    /// <summary>Claims in it.</summary>
    public required long Claims { get; init; }

    /// <summary>Of the units those without an earlier return.</summary>
    public required long UnitsWithoutEarlierReturn { get; init; }

    /// <summary>Claims / units without an earlier return.</summary>
    public required Figure<double> Hazard { get; init; }

    /// <summary>Claims per thousand units up to this month.</summary>
    public required Estimate ClaimsPerThousand { get; init; }

    /// <summary>Share of the units without return up to this month.</summary>
    public required double Reliability { get; init; }
}
