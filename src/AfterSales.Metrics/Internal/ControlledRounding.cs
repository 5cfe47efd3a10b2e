using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// Rounds a table of fractions so that every cell, row sum, column sum and the whole become one of their two whole neighbors. What is whole stays.
/// </summary>
/// <remarks>
/// L. Cox, A constructive procedure for unbiased controlled rounding, JASA 82, 1987. A slack row and column make all sums whole; then every row and column
/// with a fraction has two, so fractions lie on cycles, and moving a cycle's cells up and down in turn makes one of them whole. Cox tosses a coin for the
/// direction with the odds of the distances; here the nearer one, his more probable, is taken: the same table always gives the same answer.
/// </remarks>
internal sealed class ControlledRounding
{
    private readonly int rows;
    private readonly int columns;
    private readonly BigInteger whole;
    private readonly BigInteger[] cells;

    /// <summary>The first two fractions of each row and column: both only ever move on, as what has become whole stays so.</summary>
    private readonly Scan[] rowScans;
    private readonly Scan[] columnScans;

    private ControlledRounding(ReadOnlySpan<BigInteger> fractions, int columns, BigInteger whole)
    {
        (rows, this.columns, this.whole) = ((fractions.Length / columns) + 1, columns + 1, whole);
        cells = new BigInteger[rows * this.columns];
        (rowScans, columnScans) = (new Scan[rows], new Scan[this.columns]);
        for (var i = 0; i < fractions.Length; i++)
        {
            var (row, column) = (i / columns, i % columns);
            this[row, column] = fractions[i];
            this[row, columns] -= fractions[i];
            this[rows - 1, column] -= fractions[i];
            this[rows - 1, columns] += fractions[i];
        }

        for (var row = 0; row < rows; row++)
        {
            this[row, columns] = Modulo(this[row, columns]);
        }

        for (var column = 0; column < columns; column++)
        {
            this[rows - 1, column] = Modulo(this[rows - 1, column]);
        }
    }

    private BigInteger this[int row, int column]
    {
        get => cells[(row * columns) + column];
        set => cells[(row * columns) + column] = value;
    }

    /// <summary>For each cell, by rows, whether it goes up. Cells are numerators over <paramref name="whole"/>, from 0 to below it.</summary>
    public static bool[] RoundUp(ReadOnlySpan<BigInteger> fractions, int columns, BigInteger whole)
    {
        var table = new ControlledRounding(fractions, columns, whole);
        table.Round();
        var up = new bool[fractions.Length];
        for (var i = 0; i < up.Length; i++)
        {
            up[i] = table[i / columns, i % columns] == whole;
        }

        return up;
    }

    private void Round()
    {
        var path = new List<int>();
        var (rowPlaces, columnPlaces) = (new int[rows], new int[columns]);
        for (var start = 0; start < rows;)
        {
            if (NextInRow(start, -1) < 0)
            {
                start++;
                continue;
            }

            Move(Cycle(start, path, rowPlaces, columnPlaces), path);
        }
    }

    /// <summary>Walks from fraction to fraction, along rows and columns in turn, until a row or column comes back; where in the path the cycle
    /// begins.</summary>
    private int Cycle(int row, List<int> path, int[] rowPlaces, int[] columnPlaces)
    {
        path.Clear();
        Array.Clear(rowPlaces, 0, rowPlaces.Length);
        Array.Clear(columnPlaces, 0, columnPlaces.Length);
        var column = -1;
        while (true)
        {
            rowPlaces[row] = path.Count + 1;
            column = NextInRow(row, column);
            path.Add((row * columns) + column);
            if (columnPlaces[column] > 0)
            {
                return columnPlaces[column] - 1;
            }

            columnPlaces[column] = path.Count + 1;
            row = NextInColumn(column, row);
            path.Add((row * columns) + column);
            if (rowPlaces[row] > 0)
            {
                return rowPlaces[row] - 1;
            }
        }
    }

    private void Move(int begin, List<int> path)
    {
        // Up and down are the rooms to move the cells at even places up and the others down, or the other way round.
        var (up, down) = (whole, whole);
        for (var k = begin; k < path.Count; k++)
        {
            var (fraction, rest) = (cells[path[k]], whole - cells[path[k]]);
            var isEven = (k - begin) % 2 == 0;
            up = BigInteger.Min(up, isEven ? rest : fraction);
            down = BigInteger.Min(down, isEven ? fraction : rest);
        }

        var step = up <= down ? up : -down;
        for (var k = begin; k < path.Count; k++)
        {
            cells[path[k]] += (k - begin) % 2 == 0 ? step : -step;
        }
    }

    private int NextInRow(int row, int except)
        => rowScans[row].Other(except, columns, column => IsFraction(this[row, column]));

    private int NextInColumn(int column, int except)
        => columnScans[column].Other(except, rows, row => IsFraction(this[row, column]));

    private bool IsFraction(BigInteger cell) => !cell.IsZero && cell != whole;

    private BigInteger Modulo(BigInteger value)
    {
        var remainder = value % whole;
        return remainder.Sign < 0 ? remainder + whole : remainder;
    }

    private struct Scan
    {
        private int first;
        private int second;

        /// <summary>The first fraction of the line that is not the excepted one; −1 when there is none.</summary>
        public int Other(int except, int length, Func<int, bool> isFraction)
        {
            while (first < length && !isFraction(first))
            {
                first++;
            }

            if (first < length && first != except)
            {
                return first;
            }

            second = Math.Max(second, first + 1);
            while (second < length && !isFraction(second))
            {
                second++;
            }

            return second < length ? second : -1;
        }
    }
}
