using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Life data as columns of logarithms of ages: an event between two ages inside a window between two ages.</summary>
internal sealed class LifeRows
{
    public LifeRows(IReadOnlyList<LifeRecord> rows, string name)
    {
        var used = new List<LifeRecord>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Require(i, name);
            if (rows[i].Count > 0)
            {
                used.Add(rows[i]);
            }
        }

        Records = used.ToArray();
        Initialize(0);
    }

    private LifeRows(LifeRecord[] records, double location)
    {
        Records = records;
        Initialize(location);
    }

    public LifeRecord[] Records { get; }

    public int Length => Records.Length;

    public double[] From { get; private set; } = [];

    public double[] To { get; private set; } = [];

    public double[] Entry { get; private set; } = [];

    public double[] Exit { get; private set; } = [];

    public double[] Count { get; private set; } = [];

    public long Units => Records.Aggregate(0L, (sum, row) => checked(sum + row.Count));

    public long Failures => Records.Where(row => row.Upper is not null).Aggregate(0L, (sum, row) => checked(sum + row.Count));

    public bool IsTruncated => Records.Any(row => row.Entry > 0 || row.Exit is not null);

    /// <summary>Only exact failures and suspensions, without windows: the case with a profile equation.</summary>
    public bool IsPlain => !IsTruncated && Records.All(row => row.Upper is null || row.Upper == row.Lower);

    public double? LargestAge => Records.Length == 0 ? null : Records.Max(row => Math.Max(row.Lower ?? 0, row.Upper ?? 0));

    public bool IsExact(int i) => Records[i].Upper is { } upper && upper == Records[i].Lower;

    /// <summary>The same rows with all ages less a location below the smallest exact failure.</summary>
    public LifeRows Shifted(double location) => new(Records, location);

    private void Initialize(double location)
    {
        From = Records.Select(row => row.Lower is { } lower ? Log(lower - location) : Log(row.Entry - location)).ToArray();
        To = Records.Select(row => row.Upper is { } upper ? Log(upper - location) : row.Exit is { } exit ? Log(exit - location)
            : double.PositiveInfinity).ToArray();
        Entry = Records.Select(row => Log(row.Entry - location)).ToArray();
        Exit = Records.Select(row => row.Exit is { } exit ? Log(exit - location) : double.PositiveInfinity).ToArray();
        Count = Records.Select(row => (double)row.Count).ToArray();
        for (var i = 0; i < From.Length; i++)
        {
            From[i] = Math.Max(From[i], Entry[i]);
        }
    }

    private static double Log(double age) => age > 0 ? Elementary.Log(age) : double.NegativeInfinity;
}
