using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>What one case cost, end to end.</summary>
public sealed partial record CaseCostLine
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Rate × time, to decimal's digits.</summary>
    public required decimal TimeCost { get; init; }

    /// <summary>The direct cost, exact.</summary>
    public required decimal DirectCost { get; init; }

    /// <summary>Both, to decimal's digits.</summary>
    public required decimal Total { get; init; }

    /// <summary>The total in whole units: rounded with all cases so that they add up to the rounded total.</summary>
    public required decimal Rounded { get; init; }

    /// <summary>The first event of each step.</summary>
    public required decimal FirstPass { get; init; }

    /// <summary>All later ones.</summary>
    public required decimal Rework { get; init; }

    /// <summary>Hand-offs.</summary>
    public required long Handoffs { get; init; }

    /// <summary>Time that no rate prices.</summary>
    public required Duration Unpriced { get; init; }

    /// <summary>Events whose duration is not known.</summary>
    public required int EventsWithoutDuration { get; init; }

    /// <summary>The time for which the case waited between events.</summary>
    public required Duration Waiting { get; init; }

    /// <summary>Hand-offs × minutes × the receiving department's rate; never part of the total.</summary>
    public required decimal ImputedHandoffCost { get; init; }

    /// <summary>Waiting × the delay rate; never part of the total.</summary>
    public required decimal ImputedDelayCost { get; init; }

    /// <summary>Whether all of its time is priced and every duration known; else it cost more than this.</summary>
    public bool IsComplete => Unpriced == Duration.Zero && EventsWithoutDuration == 0;
}
