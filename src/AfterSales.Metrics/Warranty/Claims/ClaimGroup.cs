using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What the rows of one line, origin and valuation add up to: a row of <c>SELECT line, origin, valuation, SUM(…) … GROUP BY line, origin,
/// valuation</c>.</summary>
public sealed partial record ClaimGroup
{
    /// <summary>The line; empty by default.</summary>
    public string Line
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = string.Empty;

    /// <summary>The origin period.</summary>
    public required int Origin { get; init; }

    /// <summary>The period of payment.</summary>
    public required int Valuation { get; init; }

    /// <summary>Exact sum of the payments.</summary>
    public decimal Paid { get; init; }

    /// <summary>Exact sum of the recoveries, positive when money came back.</summary>
    public decimal Recovered { get; init; }

    /// <summary>Claims opened.</summary>
    public long Opened
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Claims closed.</summary>
    public long Closed
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Claims reopened.</summary>
    public long Reopened
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Number of rows behind the sums.</summary>
    public long Rows
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
