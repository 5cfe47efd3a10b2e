using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A budget line with its forecast.</summary>
public sealed partial record ReallocationLine
{
    /// <summary>Its name.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>What it will come to.</summary>
    public required Money Forecast { get; init; }

    /// <summary>What of a surplus must stay on the line; not negative. Default 0.</summary>
    public decimal Keep { get; init => field = Guard.NotNegative(value); }
}
