using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A case, or a cycle of one, that missed what was promised.</summary>
public sealed partial record LateCase
{
    /// <summary>Its place among the cases given, from 0.</summary>
    public required long Position { get; init; }

    /// <summary>Its <see cref="ServiceCase.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Which cycle, from 1; null where the whole case is counted.</summary>
    public required int? Cycle { get; init; }

    /// <summary>The due instant: the first at which the time promised was over. In working time that may be closing time; the case was in time until the
    /// next opening.</summary>
    public required Instant Due { get; init; }

    /// <summary>When it ended; null while it is open, and overdue.</summary>
    public required Instant? Ended { get; init; }

    /// <summary>How far beyond the promise it went, in the time that counts: to its end, or to the report while it is open.</summary>
    public required Duration Overrun { get; init; }
}
