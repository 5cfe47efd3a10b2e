namespace AfterSales.Metrics.Processes;

/// <summary>Cost that nobody was paid: of handing cases over, and of letting them wait. Never part of a total.</summary>
public sealed partial record ImputedCost
{
    /// <summary>Hand-offs.</summary>
    public required long Handoffs { get; init; }

    /// <summary>Hand-offs × minutes × the receiving department's rate, to decimal's digits; none where it has no rate.</summary>
    public required decimal HandoffCost { get; init; }

    /// <summary>The time for which cases waited between events.</summary>
    public required TotalTime Waiting { get; init; }

    /// <summary>That time × the delay rate, to decimal's digits.</summary>
    public required decimal DelayCost { get; init; }
}
