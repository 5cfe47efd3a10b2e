using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Cases of one lead time.</summary>
public sealed partial record LeadGroup
{
    private static readonly Duration Longest = Duration.FromTicks(long.MaxValue);

    /// <summary>The lead time; of an open case so far.</summary>
    public required Duration Lead
    {
        get;
        init => field = Guard.NotNegative(value) <= Longest ? value : throw Guard.OutOfRange(nameof(Lead), "must be 2^63 - 1 ticks at most", value);
    }

    /// <summary>Closed cases.</summary>
    public required long Closed { get; init => field = Guard.NotNegative(value); }

    /// <summary>Open cases.</summary>
    public required long Open { get; init => field = Guard.NotNegative(value); }
}
