using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>Cells of any length.</summary>
internal readonly struct BigCells : IFractionCells
{
    private readonly BigInteger[] cells;
    private readonly BigInteger whole;

    private BigCells(BigInteger[] cells, BigInteger whole) => (this.cells, this.whole) = (cells, whole);

    /// <summary>The table with a row and a column more, which make every sum whole.</summary>
    public static BigCells WithSlack(ReadOnlySpan<BigInteger> fractions, int columns, BigInteger whole)
    {
        var (width, last) = (columns + 1, fractions.Length / columns);
        var cells = new BigInteger[(last + 1) * width];
        for (int i = 0, row = 0; row < last; row++)
        {
            for (var column = 0; column < columns; column++, i++)
            {
                var cell = fractions[i];
                cells[(row * width) + column] = cell;
                Subtract(ref cells[(row * width) + columns], cell, whole);
                Subtract(ref cells[(last * width) + column], cell, whole);
                Subtract(ref cells[(last * width) + columns], whole - cell, whole);
            }
        }

        return new BigCells(cells, whole);
    }

    public bool IsFraction(int cell) => cells[cell] != 0 && cells[cell] != whole;

    public bool IsUp(int cell) => cells[cell] == whole;

    public void Move(List<int> path, int begin)
    {
        // Up and down are the rooms to move the cells at even places up and the others down, or the other way round.
        var (up, down, isEven) = (whole, whole, true);
        for (var k = begin; k < path.Count; k++, isEven = !isEven)
        {
            var (fraction, rest) = (cells[path[k]], whole - cells[path[k]]);
            up = BigInteger.Min(up, isEven ? rest : fraction);
            down = BigInteger.Min(down, isEven ? fraction : rest);
        }

        var step = up <= down ? up : -down;
        for (var k = begin; k < path.Count; k++, step = -step)
        {
            cells[path[k]] += step;
        }
    }

    /// <summary>Modulo the whole.</summary>
    private static void Subtract(ref BigInteger cell, BigInteger value, BigInteger whole)
    {
        cell -= value;
        cell += cell < 0 ? whole : 0;
    }
}
