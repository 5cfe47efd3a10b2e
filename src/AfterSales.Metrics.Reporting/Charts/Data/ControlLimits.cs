using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Center line and limits of a control chart.</summary>
public sealed partial record ControlLimits
{
    /// <summary>The center.</summary>
    public required double Center { get; init => field = Guard.Finite(value); }

    /// <summary>The lower limit.</summary>
    /// <value>Null: none, as of a share whose limit would be below zero.</value>
    public double? Lower { get; init => field = value is { } lower ? Guard.Finite(lower) : null; }

    /// <summary>The upper limit.</summary>
    public required double Upper { get; init => field = Guard.Finite(value); }
}
