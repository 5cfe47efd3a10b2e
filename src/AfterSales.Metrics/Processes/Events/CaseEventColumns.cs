using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Events of many cases as columns, names coded as numbers from 0, one item for each event: the form for millions.</summary>
/// <remarks>The columns are read, not copied; they must not change while they are read. Fastest when the events of a case stand together. A blank name is
/// missing, as in records; one name under two codes is one.</remarks>
public sealed partial record CaseEventColumns
{
    /// <summary>The code of a name that is missing.</summary>
    public const int NoName = -1;

    /// <summary>The ticks of an instant, and the sequence number, that are missing.</summary>
    public const long NoNumber = long.MinValue;

    /// <summary>How many cases are coded, 0 to 1 billion.</summary>
    public required int CaseCount { get; init => field = Guard.InRange(value, 0, 1_000_000_000); }

    /// <summary>The names of the cases by code, each another; may be empty only where the caller guarantees that no case is in two tallies.</summary>
    public IReadOnlyList<string> CaseNames { get; init => field = FrozenList.Keep(value); } = FrozenList<string>.Empty;

    /// <summary>The names of the steps by code.</summary>
    public required IReadOnlyList<string> StepNames { get; init => field = FrozenList.Copy(value); }

    /// <summary>The names of the departments by code.</summary>
    public IReadOnlyList<string> DepartmentNames { get; init => field = FrozenList.Copy(value); } = FrozenList<string>.Empty;

    /// <summary>The case of each event; <see cref="NoName"/> where it has none.</summary>
    public required ReadOnlyMemory<int> Cases { get; init; }

    /// <summary>The step of each event; <see cref="NoName"/> where it has none.</summary>
    public required ReadOnlyMemory<int> Steps { get; init; }

    /// <summary>The department of each event; <see cref="NoName"/> where it is not known. Empty when none is.</summary>
    public ReadOnlyMemory<int> Departments { get; init; }

    /// <summary>The resource of each event by any code, which only tells twins apart; <see cref="NoName"/> where it is not known. Empty when none is.</summary>
    public ReadOnlyMemory<int> Resources { get; init; }

    /// <summary>When each event began, in Unix ticks (NodaTime's <c>Instant.ToUnixTimeTicks</c>); <see cref="NoNumber"/> where it is not known.</summary>
    public required ReadOnlyMemory<long> StartTicks { get; init; }

    /// <summary>When each event ended; <see cref="NoNumber"/> where it is not known. Empty when no end is.</summary>
    public ReadOnlyMemory<long> EndTicks { get; init; }

    /// <summary>The log's own number of each event; <see cref="NoNumber"/> where it has none. Empty when none has.</summary>
    public ReadOnlyMemory<long> Sequences { get; init; }

    /// <summary>The direct cost of each event, 0 for none. Empty when none has any.</summary>
    public ReadOnlyMemory<decimal> DirectCosts { get; init; }

    /// <summary>The currency of the direct costs; must be set where there are any.</summary>
    public Currency? Currency { get; init; }
}
