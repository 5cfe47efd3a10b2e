using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A service case: a complaint, an incident, a repair order.</summary>
/// <remarks>Nothing is checked across the instants: a case answered before it was opened is fair data, and each calculation says what becomes of it.</remarks>
public sealed partial record ServiceCase
{
    /// <summary>Its number or name.</summary>
    public required string Id { get; init => field = Guard.NotBlank(value); }

    /// <summary>When the customer reported it.</summary>
    public required Instant Opened { get; init; }

    /// <summary>When somebody first responded; null while nobody has. Not read where there are <see cref="Cycles"/>.</summary>
    public Instant? Responded { get; init; }

    /// <summary>When it was resolved, for good as far as known; null while it is open, a reopened one too. Not read where there are
    /// <see cref="Cycles"/>.</summary>
    public Instant? Resolved { get; init; }

    /// <summary>How often it was reopened after it had been resolved; at least one fewer than its <see cref="Cycles"/>.</summary>
    public int Reopenings { get; init => field = Guard.NotNegative(value); }

    /// <summary>Its cycles in order, the first from <see cref="Opened"/>, each later one from a reopening; empty, the default, for a single cycle of the
    /// instants above.</summary>
    public IReadOnlyList<CaseCycle> Cycles { get; init => field = FrozenList.Copy(value); } = FrozenList<CaseCycle>.Empty;

    /// <summary>When it was on hold, waiting for the customer or for parts, in any order; overlaps count once, one without end lasts.</summary>
    public IReadOnlyList<Interval> Holds { get; init => field = FrozenList.Copy(value); } = FrozenList<Interval>.Empty;
}
