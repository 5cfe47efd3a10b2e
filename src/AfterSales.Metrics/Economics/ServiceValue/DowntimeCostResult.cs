using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="DowntimeCost"/> found.</summary>
public sealed partial record DowntimeCostResult
{
    /// <summary>How long the machines stood still.</summary>
    public required Duration Downtime { get; init; }

    /// <summary>How often.</summary>
    public required long Incidents { get; init; }

    /// <summary>A row for each kind of loss, in the input's order.</summary>
    public required IReadOnlyList<DowntimeCostRow> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The cost of the downtime.</summary>
    public required Money Total { get; init; }

    /// <summary>The cost of an hour, everything included.</summary>
    public required Figure<decimal> PerHour { get; init; }

    /// <summary>The cost of an incident, everything included.</summary>
    public required Figure<decimal> PerIncident { get; init; }
}
