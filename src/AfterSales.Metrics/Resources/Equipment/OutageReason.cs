using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>The downtime of one cause.</summary>
public sealed partial record OutageReason
{
    /// <summary>The cause; null for outages without one.</summary>
    public required string? Reason { get; init; }

    /// <summary>Whether these outages were failures or planned.</summary>
    public required OutageKind Kind { get; init; }

    /// <summary>How many outages were entered.</summary>
    public required long Outages { get; init; }

    /// <summary>Their downtime; where outages overlap, the time belongs to the one that began first. All causes together are the downtime.</summary>
    public required Duration Downtime { get; init; }

    /// <summary>What that downtime cost; null without a cost per hour.</summary>
    public required Money? Cost { get; init; }
}
