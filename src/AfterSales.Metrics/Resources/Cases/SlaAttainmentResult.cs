using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="SlaAttainment"/> found, with its ingredients.</summary>
public sealed partial record SlaAttainmentResult
{
    /// <summary>Cases that ended in time.</summary>
    public required long Met { get; init; }

    /// <summary>Cases that ended late, and open ones that are late already.</summary>
    public required long Missed { get; init; }

    /// <summary>The open ones among the missed.</summary>
    public required long Overdue { get; init; }

    /// <summary>Open cases that still have time: neither met nor missed.</summary>
    public required long Pending { get; init; }

    /// <summary>Those among met and missed to which nobody responded before the resolution, which is their response.</summary>
    public required long AnsweredByResolution { get; init; }

    /// <summary>Cases opened after the report; they are not counted.</summary>
    public required long AfterTheReport { get; init; }

    /// <summary>Met / (met + missed), with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The missed ones, each with its due instant, in the order given; empty where only counts are known.</summary>
    public required IReadOnlyList<LateCase> Late { get; init => field = FrozenList.Keep(value); }

    /// <summary>The cases whose end lies before their opening, or whose cycles contradict each other.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
