using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>A table of whole units whose rows and columns both add up.</summary>
public sealed partial record ApportionmentTable
{
    /// <summary>The number of rows.</summary>
    public required int Rows { get; init; }

    /// <summary>The number of columns.</summary>
    public required int Columns { get; init; }

    /// <summary>The unit that every cell is a multiple of.</summary>
    public required decimal Unit { get; init; }

    /// <summary>The cells, row after row.</summary>
    public required IReadOnlyList<decimal> Cells { get; init => field = FrozenList.Keep(value); }

    /// <summary>Each cell − its exact value, row after row: less than a unit either way.</summary>
    public required IReadOnlyList<decimal> RoundingDifferences { get; init => field = FrozenList.Keep(value); }

    /// <summary>The sum of each row: the exact sum where that is a whole number of units, else one of its two neighbors.</summary>
    public required IReadOnlyList<decimal> RowTotals { get; init => field = FrozenList.Keep(value); }

    /// <summary>The sum of each column: the exact sum where that is a whole number of units, else one of its two neighbors.</summary>
    public required IReadOnlyList<decimal> ColumnTotals { get; init => field = FrozenList.Keep(value); }

    /// <summary>The sum of all cells.</summary>
    public required decimal Total { get; init; }

    /// <summary>A cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>Its amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row or column.</exception>
    public decimal this[int row, int column] => Cells[(Guard.InRange(row, 0, Rows - 1) * Columns) + Guard.InRange(column, 0, Columns - 1)];
}
