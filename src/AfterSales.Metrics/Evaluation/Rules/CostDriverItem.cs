using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A cost with its target.</summary>
public sealed partial record CostDriverItem
{
    /// <summary>Its name.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>What it cost.</summary>
    public required Money Actual { get; init; }

    /// <summary>What it should cost; null when nobody said: then nothing is proposed.</summary>
    public required Money? Target { get; init; }
}
