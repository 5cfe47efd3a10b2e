namespace AfterSales.Metrics.Internal;

/// <summary>Cells of one word: every table of amounts with a few decimals.</summary>
internal readonly struct LongCells : IFractionCells
{
    /// <summary>So that no sum of two cells leaves a word.</summary>
    public const long MostWhole = long.MaxValue / 2;

    private readonly long[] cells;
    private readonly long whole;

    private LongCells(long[] cells, long whole) => (this.cells, this.whole) = (cells, whole);

    /// <summary>The table with a row and a column more, which make every sum whole.</summary>
    public static LongCells WithSlack(ReadOnlySpan<long> fractions, int columns, long whole)
    {
        var (width, last) = (columns + 1, fractions.Length / columns);
        var cells = new long[(last + 1) * width];
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

        return new LongCells(cells, whole);
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
            up = Math.Min(up, isEven ? rest : fraction);
            down = Math.Min(down, isEven ? fraction : rest);
        }

        var step = up <= down ? up : -down;
        for (var k = begin; k < path.Count; k++, step = -step)
        {
            cells[path[k]] += step;
        }
    }

    /// <summary>Modulo the whole.</summary>
    private static void Subtract(ref long cell, long value, long whole)
    {
        cell -= value;
        cell += cell < 0 ? whole : 0;
    }
}
