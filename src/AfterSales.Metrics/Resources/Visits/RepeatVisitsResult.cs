using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="RepeatVisits"/> found, with its ingredients.</summary>
public sealed partial record RepeatVisitsResult
{
    /// <summary>The window in which another visit counts as a repeat.</summary>
    public required Duration Within { get; init; }

    /// <summary>Visits up to the report, to all assets.</summary>
    public required long Visits { get; init; }

    /// <summary>Visits whose window is over and that another to the same asset followed within it.</summary>
    public required long Repeated { get; init; }

    /// <summary>Visits whose window is over and that none followed within it.</summary>
    public required long NotRepeated { get; init; }

    /// <summary>Visits whose window is still open: neither yes nor no, even where another has followed already.</summary>
    public required long Pending { get; init; }

    /// <summary>Repeated / all visits whose window is over, with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Visits after the instant of the report; they are not counted.</summary>
    public required long AfterTheReport { get; init; }
}
