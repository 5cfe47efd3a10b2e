using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>When a case was open: from its opening, included, to its closing, excluded. The default is open since 1970.</summary>
public readonly partial record struct CaseSpan
{
    /// <summary>When it was opened.</summary>
    public required Instant Opened { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public Instant? Closed { get; init; }
}
