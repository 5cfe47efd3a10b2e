using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>Two ways at once: tables whose rows and columns both add up after rounding.</content>
public static partial class Apportionment
{
    /// <summary>Rounds a table so that its rows, its columns and the whole all add up (controlled rounding).</summary>
    /// <remarks>
    /// <para>Every cell, row sum, column sum and the total becomes one of its two neighboring multiples of the unit; what is a multiple already stays: a zero
    /// stays zero, and a row that adds up exactly keeps its sum. The same table always gives the same answer; a table of the other sign, the mirrored
    /// one.</para>
    /// <para><b>Source.</b> L. Cox, A constructive procedure for unbiased controlled rounding, JASA 82, 1987, pp. 520–524, with the more probable direction
    /// always taken instead of a random one.</para>
    /// </remarks>
    /// <param name="cells">The cells, row after row; of either sign.</param>
    /// <param name="columns">The number of columns; the number of cells is a multiple of it.</param>
    /// <param name="unit">What every cell is to be a multiple of; positive.</param>
    /// <returns>The rounded table.</returns>
    /// <exception cref="ArgumentException">No cell, cells that do not fill their rows, or a unit that is not positive.</exception>
    /// <exception cref="OverflowException">A sum of sizes, at the decimals of the unit, or a cell in units exceeds the largest decimal.</exception>
    public static ApportionmentTable RoundTable(ReadOnlySpan<decimal> cells, int columns, decimal unit)
    {
        Guard.NotEmpty(cells.Length, nameof(cells));
        Guard.Positive(unit);
        if (cells.Length % Guard.Positive(columns) != 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"Cells must fill whole rows of {columns} columns; there are {cells.Length}."),
                nameof(cells));
        }

        // The unit is scaled with the cells: its integer is the denominator.
        var sizes = new decimal[cells.Length + 1];
        var (total, sum) = (0m, 0m);
        for (var i = 0; i < cells.Length; i++)
        {
            sizes[i] = Math.Abs(cells[i]);
            total += cells[i];
            sum += sizes[i];
        }

        Writable(sum, unit);

        sizes[cells.Length] = unit;
        var words = new long[sizes.Length];
        if (ExactIntegers.TryScale(sizes, words, out _) && words[cells.Length] <= LongCells.MostWhole)
        {
            return Table(words, cells, columns, total < 0 ? -unit : unit);
        }

        var scaled = ExactIntegers.Scale(sizes);
        for (var i = 0; i < cells.Length; i++)
        {
            scaled[i] *= Math.Sign(cells[i]) * (total < 0 ? -1 : 1);
        }

        return Table(scaled.AsSpan(0, cells.Length), columns, scaled[cells.Length], total < 0 ? -unit : unit);
    }

    /// <summary>Fills a table whose row and column totals are given, in proportion to both: line by month, place by product.</summary>
    /// <remarks>The exact cell is row total · column total / total. Rows and columns add up to their totals, and every cell is within one unit of its
    /// exact value.</remarks>
    /// <param name="rowTotals">The total of each row; multiples of the unit, none negative.</param>
    /// <param name="columnTotals">The total of each column; multiples of the unit, none negative, with the same sum as the rows'.</param>
    /// <param name="unit">What every cell is to be a multiple of; positive.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">No row or column, a negative total or one finer than the unit, or rows and columns that differ in sum.</exception>
    /// <exception cref="OverflowException">The totals add up to more than a decimal holds.</exception>
    public static ApportionmentTable SplitTable(ReadOnlySpan<decimal> rowTotals, ReadOnlySpan<decimal> columnTotals, decimal unit)
    {
        var (rows, columns) = (WholeTotals(rowTotals, unit, nameof(rowTotals)), WholeTotals(columnTotals, unit, nameof(columnTotals)));
        var (total, across) = (Sum(rows), Sum(columns));
        var (down, wide) = ((decimal)total * unit, (decimal)across * unit);
        if (total != across)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Column totals must add up to the sum of the row totals, {down}; they add up to {wide}."), nameof(columnTotals));
        }

        Writable(down, unit);
        var cells = new BigInteger[rows.Length * columns.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = rows[i / columns.Length] * columns[i % columns.Length];
        }

        return Table(cells, columns.Length, BigInteger.Max(total, 1), unit);
    }

    /// <summary>A table whose cells' sizes, and as the last one the unit's, fit words; a negative unit mirrors it.</summary>
    private static ApportionmentTable Table(long[] sizes, ReadOnlySpan<decimal> signs, int columns, decimal unit)
    {
        var whole = sizes[signs.Length];
        var (floors, fractions) = (new decimal[signs.Length], new long[signs.Length]);
        for (var i = 0; i < floors.Length; i++)
        {
            var size = signs[i] < 0 == unit < 0 ? sizes[i] : -sizes[i];
            var floor = size / whole;
            fractions[i] = size - (floor * whole);
            if (fractions[i] < 0)
            {
                (floor, fractions[i]) = (floor - 1, fractions[i] + whole);
            }

            floors[i] = floor;
        }

        return Table(floors, ControlledRounding.RoundUp(fractions, columns, whole), i => (decimal)fractions[i] / whole, columns, unit);
    }

    /// <summary>The table of numerators over a denominator, rounded; a negative unit mirrors it back.</summary>
    private static ApportionmentTable Table(ReadOnlySpan<BigInteger> numerators, int columns, BigInteger denominator, decimal unit)
    {
        var (floors, fractions) = (new decimal[numerators.Length], new BigInteger[numerators.Length]);
        for (var i = 0; i < floors.Length; i++)
        {
            floors[i] = (decimal)BigInteger.DivRem(numerators[i], denominator, out fractions[i]);
            if (fractions[i].Sign < 0)
            {
                floors[i] -= 1;
                fractions[i] += denominator;
            }
        }

        var up = ControlledRounding.RoundUp(fractions, columns, denominator);
        return Table(floors, up, i => Fraction(fractions[i], denominator), columns, unit);
    }

    /// <summary>The table of whole parts, each one higher where it goes up; fractions are what the exact cells have beyond them.</summary>
    private static ApportionmentTable Table(decimal[] floors, bool[] up, Func<int, decimal> fraction, int columns, decimal unit)
    {
        var (cells, differences) = (new decimal[floors.Length], new decimal[floors.Length]);
        var (rowTotals, columnTotals, total) = (new decimal[floors.Length / columns], new decimal[columns], 0m);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (floors[i] + (up[i] ? 1 : 0)) * unit;
            differences[i] = ((up[i] ? 1 : 0) - fraction(i)) * unit;
            rowTotals[i / columns] += cells[i];
            columnTotals[i % columns] += cells[i];
            total += cells[i];
        }

        return new ApportionmentTable
        {
            Rows = rowTotals.Length,
            Columns = columns,
            Unit = Math.Abs(unit),
            Cells = FrozenList.Own(cells),
            RoundingDifferences = FrozenList.Own(differences),
            RowTotals = FrozenList.Own(rowTotals),
            ColumnTotals = FrozenList.Own(columnTotals),
            Total = total,
        };
    }

    private static decimal Fraction(BigInteger numerator, BigInteger denominator)
        => denominator <= long.MaxValue ? (decimal)(long)numerator / (long)denominator : ExactIntegers.Fraction(numerator, denominator);

    private static BigInteger[] WholeTotals(ReadOnlySpan<decimal> totals, decimal unit, string name)
    {
        Guard.NotEmpty(totals.Length, name);
        Guard.NoneNegative(totals, name);
        var whole = new BigInteger[totals.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = (BigInteger)WholeUnits(totals[i], unit, FormattableString.Invariant($"{name}[{i}]"));
        }

        return whole;
    }

    private static BigInteger Sum(BigInteger[] values)
    {
        var sum = BigInteger.Zero;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
