using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Neighboring events of one kind, and the waiting between them. The default is none.</summary>
public readonly partial record struct PairWaiting
{
    /// <summary>How many pairs.</summary>
    public required long Count { get; init => field = Guard.NotNegative(value); }

    /// <summary>The waiting before their second events.</summary>
    public required TotalTime Waiting { get; init => field = Guard.NotNegative(value); }
}
