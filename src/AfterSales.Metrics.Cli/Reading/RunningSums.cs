namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What the numbers of the rows used so far add up to, column by column: a row called total that repeats them is no row of its own.</summary>
internal sealed class RunningSums(int columns)
{
    private readonly decimal[] sums = new decimal[columns];
    private readonly decimal[] pending = new decimal[columns];
    private readonly string[] names = new string[columns];
    private readonly int[] touched = new int[columns];
    private int count;
    private long rows;

    /// <summary>A number of the current row.</summary>
    public void See(int column, string name, decimal value)
    {
        pending[column] = value;
        names[column] = name;
        touched[count++ % columns] = column;
    }

    /// <summary>Whether a number of the current row is the sum of those above it.</summary>
    public bool IsTotal(out string column)
    {
        for (var i = 0; i < Math.Min(count, touched.Length); i++)
        {
            if (rows > 1 && pending[touched[i]] != 0 && pending[touched[i]] == sums[touched[i]])
            {
                column = names[touched[i]];
                return true;
            }
        }

        column = string.Empty;
        return false;
    }

    public void Add()
    {
        for (var i = 0; i < Math.Min(count, touched.Length); i++)
        {
            // A column asked for twice counts once; what no decimal holds is no total of anything.
            sums[touched[i]] = Math.Abs(sums[touched[i]]) < 1e27m ? sums[touched[i]] + pending[touched[i]] : 0;
            pending[touched[i]] = 0;
        }

        rows++;
        count = 0;
    }

    public void Clear() => count = 0;
}
