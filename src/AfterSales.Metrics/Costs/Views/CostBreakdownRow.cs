using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One row of a <see cref="CostBreakdown"/>.</summary>
public sealed partial record CostBreakdownRow
{
    /// <summary>
    /// One label for each axis: the class's name, the attribute, or the period's first date as <c>2025-01-01</c>. Null where the lines are unclassified or
    /// do not say.
    /// </summary>
    public required IReadOnlyList<string?> Labels { get; init => field = FrozenList.KeepSparse(value); }

    /// <summary>The period, when one axis is a period and the lines have dates.</summary>
    public required ReportingPeriod? Period { get; init; }

    /// <summary>What the lines of the row add up to.</summary>
    public required CostTotals Totals { get; init; }

    /// <summary>The row's net amount as a fraction of the whole; undefined when the whole is zero.</summary>
    public required Figure<double> ShareOfNet { get; init; }
}
