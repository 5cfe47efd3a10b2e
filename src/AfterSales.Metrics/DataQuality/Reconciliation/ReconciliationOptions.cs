using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How large a difference may be to count as none. The larger of the two tolerances holds; exactly met is met.</summary>
public sealed partial record ReconciliationOptions
{
    /// <summary>No tolerance.</summary>
    public static ReconciliationOptions Default { get; } = new();

    /// <summary>The largest difference of a key, in the currency.</summary>
    /// <value>0.</value>
    public decimal AbsoluteTolerance
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The largest difference of a key, as a fraction of the larger of its two amounts.</summary>
    /// <value>0; at most 1.</value>
    public decimal RelativeTolerance
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    internal bool IsWithin(decimal left, decimal right, decimal difference)
    {
        var magnitude = Math.Abs(difference);
        return magnitude <= AbsoluteTolerance
            || (RelativeTolerance > 0
                && ExactDecimal.Of(magnitude) <= ExactDecimal.Of(RelativeTolerance) * ExactDecimal.Of(Math.Max(Math.Abs(left), Math.Abs(right))));
    }
}
