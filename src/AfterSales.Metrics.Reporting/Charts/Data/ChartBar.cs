using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>One bar, with the mark it is held against where there is one.</summary>
public sealed partial record ChartBar
{
    /// <summary>What the bar is the value of.</summary>
    public required string Label { get; init => field = Guard.NotNull(value); }

    /// <summary>The bar's length, from zero.</summary>
    public required double Value { get; init => field = Guard.Finite(value); }

    /// <summary>What it is held against: a budget, a limit, a target.</summary>
    /// <value>Null: nothing.</value>
    public double? Mark { get; init => field = value is { } mark ? Guard.Finite(mark) : null; }

    /// <summary>What stands behind the bar.</summary>
    /// <value>Null: the value.</value>
    public string? Text { get; init; }
}
