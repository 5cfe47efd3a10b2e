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
internal static class ControlledRounding
{
    /// <summary>For each cell, by rows, whether it goes up. Cells are numerators over <paramref name="whole"/>, from 0 to below it.</summary>
    public static bool[] RoundUp(ReadOnlySpan<BigInteger> fractions, int columns, BigInteger whole)
        => whole <= LongCells.MostWhole
            ? RoundUp(Array.ConvertAll(fractions.ToArray(), fraction => (long)fraction), columns, (long)whole)
            : RoundUp(BigCells.WithSlack(fractions, columns, whole), fractions.Length, columns);

    /// <inheritdoc cref="RoundUp(ReadOnlySpan{BigInteger}, int, BigInteger)"/>
    public static bool[] RoundUp(ReadOnlySpan<long> fractions, int columns, long whole)
        => RoundUp(LongCells.WithSlack(fractions, columns, whole), fractions.Length, columns);

    private static bool[] RoundUp<TCells>(TCells cells, int count, int columns)
        where TCells : struct, IFractionCells
    {
        new ControlledRounding<TCells>(cells, (count / columns) + 1, columns + 1).Round();
        var up = new bool[count];
        for (int i = 0, row = 0; i < count; row++)
        {
            for (var column = 0; column < columns; column++, i++)
            {
                up[i] = cells.IsUp((row * (columns + 1)) + column);
            }
        }

        return up;
    }
}

/// <summary>The cycles of one table, slack row and column included.</summary>
internal sealed class ControlledRounding<TCells>(TCells cells, int rows, int columns)
    where TCells : struct, IFractionCells
{
    /// <summary>The first two fractions of each row and column: both only ever move on, as what has become whole stays so.</summary>
    private readonly (int First, int Second)[] rowScans = new (int, int)[rows];
    private readonly (int First, int Second)[] columnScans = new (int, int)[columns];
    private readonly List<int> path = [];

    /// <summary>Where in the path a row or column was come to, plus one; zero elsewhere.</summary>
    private readonly int[] rowPlaces = new int[rows];
    private readonly int[] columnPlaces = new int[columns];

    public void Round()
    {
        for (var start = 0; start < rows;)
        {
            if (NextInRow(start, -1) < 0)
            {
                start++;
                continue;
            }

            var begin = Cycle(start);
            cells.Move(path, begin);
            Keep(begin);
        }
    }

    /// <summary>Walks from fraction to fraction, along rows and columns in turn, until a row or column comes back; where in the path the cycle
    /// begins. What a walk before it left of the path is still one, and the one that would be walked again.</summary>
    private int Cycle(int start)
    {
        var (row, column) = (start, -1);
        for (var isAlongRow = path.Count % 2 == 0; ; isAlongRow = !isAlongRow)
        {
            if (path.Count > 0)
            {
                (row, column) = (path[path.Count - 1] / columns, path[path.Count - 1] % columns);
            }

            ref var place = ref isAlongRow ? ref rowPlaces[row] : ref columnPlaces[column];
            if (place > 0)
            {
                return place - 1;
            }

            place = path.Count + 1;
            path.Add(isAlongRow ? (row * columns) + NextInRow(row, column) : (NextInColumn(column, row) * columns) + column);
        }
    }

    /// <summary>Leaves the path as it was before the cycle, which no longer is one.</summary>
    private void Keep(int count)
    {
        // Cells at even places were come to along their row, those at odd places along their column.
        for (var k = path.Count - 1; k >= count; k--)
        {
            var cell = path[k];
            if (k % 2 == 0)
            {
                rowPlaces[cell / columns] = 0;
            }
            else
            {
                columnPlaces[cell % columns] = 0;
            }
        }

        path.RemoveRange(count, path.Count - count);
    }

    private int NextInRow(int row, int except) => Other(ref rowScans[row], except, row * columns, 1, columns);

    private int NextInColumn(int column, int except) => Other(ref columnScans[column], except, column, columns, rows);

    /// <summary>The first fraction of a line that is not the excepted one; −1 when there is none.</summary>
    private int Other(ref (int First, int Second) scan, int except, int origin, int stride, int length)
    {
        while (scan.First < length && !cells.IsFraction(origin + (scan.First * stride)))
        {
            scan.First++;
        }

        if (scan.First < length && scan.First != except)
        {
            return scan.First;
        }

        scan.Second = Math.Max(scan.Second, scan.First + 1);
        while (scan.Second < length && !cells.IsFraction(origin + (scan.Second * stride)))
        {
            scan.Second++;
        }

        return scan.Second < length ? scan.Second : -1;
    }
}
