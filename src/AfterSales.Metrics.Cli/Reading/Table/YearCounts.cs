using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>In which years the dates of the rows used lie, column by column: one stray date, or a gap of years, is worth a look.</summary>
internal sealed class YearCounts(int columns)
{
    /// <summary>So many years without a row between two with rows are a gap.</summary>
    private const int Gap = 2;
    private readonly Dictionary<int, (long Rows, long FirstLine)>?[] counts = new Dictionary<int, (long, long)>[columns];
    private readonly int[] pending = new int[columns];
    private readonly NodaTime.LocalDate?[] days = new NodaTime.LocalDate?[columns];
    private readonly int[] touched = new int[columns];
    private int count;

    /// <summary>A date of the current row.</summary>
    public void See(int column, NodaTime.LocalDate date)
    {
        See(column, date.Year);
        days[column] = date;
    }

    /// <summary>A year of the current row.</summary>
    public void See(int column, int year)
    {
        if (count < touched.Length)
        {
            touched[count++] = column;
            pending[column] = year;
            days[column] = null;
        }
    }

    /// <summary>The date of the current row in a column; null when none was read there.</summary>
    public NodaTime.LocalDate? DayOf(int column) => touched.AsSpan(0, count).Contains(column) ? days[column] : null;

    /// <summary>The current row is used.</summary>
    public void Add(long line)
    {
        for (var i = 0; i < count; i++)
        {
            ref var year = ref CollectionsMarshal.GetValueRefOrAddDefault(counts[touched[i]] ??= [], pending[touched[i]], out _);
            year = (year.Rows + 1, year.Rows == 0 ? line : year.FirstLine);
        }

        count = 0;
    }

    public void Clear() => count = 0;

    /// <summary>A note for each column whose years have a gap, with the smaller side of it.</summary>
    public IEnumerable<string> Notes(IReadOnlyList<string> columnNames)
    {
        for (var column = 0; column < counts.Length; column++)
        {
            if (counts[column] is not { } years)
            {
                continue;
            }

            var there = years.Keys.Order().ToList();
            for (var i = 1; i < there.Count; i++)
            {
                if (there[i] - there[i - 1] > Gap)
                {
                    yield return Describe(columnNames[column], there, i, years);
                }
            }
        }
    }

    private static string Describe(string column, List<int> there, int at, Dictionary<int, (long Rows, long FirstLine)> years)
    {
        var (before, after) = (there[..at].Sum(y => years[y].Rows), there[at..].Sum(y => years[y].Rows));
        var side = after <= before ? there[at..] : there[..at];
        var (few, line) = (Math.Min(before, after), side.Min(y => years[y].FirstLine));
        var stand = few == 1 ? Say("row stands") : Say("rows stand");
        return Say($"has no {column} between {there[at - 1]} and {there[at]}: {few:N0} {stand} beyond that gap, first on line {line}; a stray date turns "
            + $"the periods.");
    }
}
