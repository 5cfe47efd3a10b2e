using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="FirstTimeFix"/> found, with its ingredients.</summary>
public sealed partial record FirstTimeFixResult
{
    /// <summary>How long a fix had to hold; null when any later visit counted against it.</summary>
    public required Duration? HoldsFor { get; init; }

    /// <summary>How many visits up to the report, each once.</summary>
    public required long Visits { get; init; }

    /// <summary>How many cases they belong to.</summary>
    public required long Cases { get; init; }

    /// <summary>Cases fixed at the first visit for good.</summary>
    public required long Fixed { get; init; }

    /// <summary>Cases that the first visit did not fix, or not for long enough.</summary>
    public required long NotFixed { get; init; }

    /// <summary>Cases whose first visit is too recent to tell.</summary>
    public required long Pending { get; init; }

    /// <summary>Cases whose first visit is not among the visits, or that lack the dates to tell.</summary>
    public required long NotJudged { get; init; }

    /// <summary>Fixed / (fixed + not fixed), with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Visits / cases.</summary>
    public required Figure<double> VisitsPerCase { get; init; }

    /// <summary>Visits after the report; they are not counted.</summary>
    public required long AfterTheReport { get; init; }

    /// <summary>The visits whose case and number came before, <see cref="RecordRule.Duplicate"/>; they are not counted.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
