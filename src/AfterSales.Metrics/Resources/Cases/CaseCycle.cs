using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>One round of a service case: from an opening, or a reopening, to the resolution that followed.</summary>
public sealed partial record CaseCycle
{
    /// <summary>When it was opened or reopened.</summary>
    public required Instant Opened { get; init; }

    /// <summary>When somebody first responded in this cycle; null while nobody has.</summary>
    public Instant? Responded { get; init; }

    /// <summary>When it was resolved; null while it is open, which only the last cycle can be.</summary>
    public Instant? Resolved { get; init; }
}
