using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims development triangle: by origin and age what was paid, recovered, opened, closed, reopened, in exact money.</summary>
/// <remarks>Null is not known: after the as-of period, or before the history begins. Inside the window a cell without rows is 0.</remarks>
public sealed partial record ClaimTriangle
{
    /// <summary>The currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The origins, the first one first.</summary>
    public required IReadOnlyList<ClaimTriangleRow> Origins { get; init => field = FrozenList.Keep(value); }

    /// <summary>Number of ages, from 0.</summary>
    public required int Ages { get; init; }

    /// <summary>Net payments by calendar period, from the first: the sums of the diagonals, of the cells that are known.</summary>
    public required IReadOnlyList<decimal> NetByCalendarPeriod { get; init => field = FrozenList.Keep(value); }

    /// <summary>Net payments of all known cells.</summary>
    public required decimal TotalNet { get; init; }

    /// <summary>Recoveries of all known cells: what <see cref="TotalNet"/> is less of.</summary>
    public decimal TotalRecovered => Origins.Sum(row => row.IncrementalRecovered.Sum(amount => amount ?? 0));

    /// <summary>The cells in which more claims are closed than were opened and reopened: a fault of the records, shown as it is.</summary>
    public required IReadOnlyList<ClaimCell> NegativeOpen { get; init => field = FrozenList.Keep(value); }

    /// <summary>Rows in the cells.</summary>
    public required long RowCount { get; init; }

    /// <summary>Rows of the tally in a period, or an origin, that is not complete at the as-of period, and therefore left out.</summary>
    public required long RowsLeftOut { get; init; }
}
