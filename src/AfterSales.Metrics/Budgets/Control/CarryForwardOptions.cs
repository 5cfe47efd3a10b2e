using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>How much of a budget may go into the next year.</summary>
public sealed partial record CarryForwardOptions
{
    /// <summary>All that is available.</summary>
    public static CarryForwardOptions Default { get; } = new();

    /// <summary>The largest part of the line's budget that may be carried, as a fraction; null, the default, is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not from 0 to 1.</exception>
    public decimal? MaximumRatio
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 0, 1);
    }

    /// <summary>The largest amount that may be carried; null, the default, is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public decimal? MaximumAmount
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
