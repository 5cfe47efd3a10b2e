using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="CaseTimes"/> found, with its ingredients.</summary>
public sealed partial record CaseTimesResult
{
    /// <summary>Cases whose time is over: responded to, or resolved.</summary>
    public required long Finished { get; init; }

    /// <summary>Cases whose time still runs at the report; the mean is of finished cases only and so leans to the quick ones.</summary>
    public required long Running { get; init; }

    /// <summary>The finished ones to which nobody responded before the resolution, which is their response; 0 for times to the resolution.</summary>
    public required long AnsweredByResolution { get; init; }

    /// <summary>Cases opened after the report; they are not counted.</summary>
    public required long AfterTheReport { get; init; }

    /// <summary>The times of the finished cases added up, in seconds, exact; of many cases this exceeds what a duration can hold.</summary>
    public required decimal TotalSeconds { get; init; }

    /// <summary>Total / finished, to the tick.</summary>
    public required Figure<Duration> Mean { get; init; }

    /// <summary>The mean in hours, with its interval.</summary>
    public required Estimate MeanHours { get; init; }

    /// <summary>The time that half of the finished cases did not exceed; of an even number, the mean of the middle two.</summary>
    public required Figure<Duration> Median { get; init; }

    /// <summary>The time that nine of ten finished cases did not exceed, between two of them as Excel's PERCENTILE.INC.</summary>
    public required Figure<Duration> NinthDecile { get; init; }

    /// <summary>The longest finished time.</summary>
    public required Figure<Duration> Longest { get; init; }

    /// <summary>The cases whose end lies before their opening, or whose cycles contradict each other.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
