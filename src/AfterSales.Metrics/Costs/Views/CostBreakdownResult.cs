using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostBreakdown"/> found: rows that add up to the whole, to the last digit.</summary>
public sealed partial record CostBreakdownResult
{
    /// <summary>The axes, in the order of the rows' labels.</summary>
    public required IReadOnlyList<CostAxis> Axes { get; init; }

    /// <summary>The whole ledger.</summary>
    public required CostTotals Total { get; init; }

    /// <summary>The rows that have lines, ordered by their labels, axis by axis: ordinal, what is unclassified or unknown last.</summary>
    public required IReadOnlyList<CostBreakdownRow> Rows { get; init; }

    /// <summary>The rows as named amounts, for a Pareto analysis or a bridge between two periods.</summary>
    /// <param name="separator">What stands between the labels in a name.</param>
    /// <returns>One item for each row; a label that is missing is named <c>unclassified</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="separator"/> is null.</exception>
    public IReadOnlyList<CostItem> ToItems(string separator = " / ")
    {
        Guard.NotNull(separator);
        return FrozenList.Own(Rows.Select(row => CostItem.Of(string.Join(separator, row.Labels.Select(label => label ?? "unclassified")), row.Totals.Net)).ToArray());
    }
}
