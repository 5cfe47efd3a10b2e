using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Where the events of a log ended: each in one state, tried in the order of the properties, so that what was read is their sum.</summary>
public sealed partial record EventAccount
{
    /// <summary>Nothing read.</summary>
    public static EventAccount Empty { get; } = new();

    /// <summary>Events without a case.</summary>
    public long NoCase { get; init => field = Guard.NotNegative(value); }

    /// <summary>Events without a step.</summary>
    public long NoStep { get; init => field = Guard.NotNegative(value); }

    /// <summary>Events with neither start nor end.</summary>
    public long NoTime { get; init => field = Guard.NotNegative(value); }

    /// <summary>Events that end before they start.</summary>
    public long NegativeDuration { get; init => field = Guard.NotNegative(value); }

    /// <summary>Events that begin after the report instant.</summary>
    public long AfterReport { get; init => field = Guard.NotNegative(value); }

    /// <summary>Events equal in every field to an earlier one that is used.</summary>
    public long Duplicates { get; init => field = Guard.NotNegative(value); }

    /// <summary>Events that count.</summary>
    public long Used { get; init => field = Guard.NotNegative(value); }

    /// <summary>The used ones that belong to several cases (<see cref="SharedEvents"/>): each is counted once with every case it belongs to.</summary>
    public long Shared { get; init => field = Guard.NotNegative(value); }

    /// <summary>The direct cost of the duplicates, which no figure has.</summary>
    public decimal DirectCostOfDuplicates { get; init; }

    /// <summary>The direct cost of all others that are not used.</summary>
    public decimal DirectCostOfRejected { get; init; }

    /// <summary>All events: the sum of the states.</summary>
    /// <exception cref="OverflowException">The sum exceeds long's range.</exception>
    public long Read => checked(Used + Duplicates + Rejected);

    /// <summary>The events that are neither used nor duplicates.</summary>
    /// <exception cref="OverflowException">The sum exceeds long's range.</exception>
    public long Rejected => checked(NoCase + NoStep + NoTime + NegativeDuration + AfterReport);
}
