using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>The open cases of one band of ages.</summary>
public sealed partial record AgeBand
{
    /// <summary>The age at which the band begins, included.</summary>
    public required Duration From { get; init; }

    /// <summary>The age at which it ends, excluded; null for the oldest.</summary>
    public required Duration? Until { get; init; }

    /// <summary>How many open cases are of these ages.</summary>
    public required long Cases { get; init; }

    /// <summary>Their share of all open cases; undefined where none is open.</summary>
    public required Figure<double> Share { get; init; }
}
