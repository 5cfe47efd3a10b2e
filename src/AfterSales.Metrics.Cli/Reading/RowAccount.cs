namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What became of every row of a kind of file: used, ignored for a reason, or rejected. The three add up to the rows read.</summary>
internal sealed class RowAccount(InputFile file)
{
    /// <summary>So many rejected rows are kept one by one; of more, their number by column and rule tells.</summary>
    private const int MostKept = 10_000;

    private readonly List<Rejection> rejections = [];
    private readonly Dictionary<(string Column, string Rule), long> groups = [];
    private readonly SortedDictionary<string, (long Count, long FirstLine)> ignored = new(StringComparer.Ordinal);
    private long finer;

    public InputFile File { get; } = file;

    public long Rows { get; private set; }

    public long Used { get; private set; }

    public long Rejected { get; private set; }

    public long Ignored => ignored.Values.Sum(i => i.Count);

    /// <summary>The first rejected rows.</summary>
    public IReadOnlyList<Rejection> Rejections => rejections;

    /// <summary>How many rows each rule rejected, the most first.</summary>
    public IReadOnlyList<(string Column, string Rule, long Rows)> RejectedBecause =>
        [.. groups.OrderByDescending(g => g.Value).ThenBy(g => g.Key.Column, StringComparer.Ordinal).ThenBy(g => g.Key.Rule,
            StringComparer.Ordinal).Select(g => (g.Key.Column, g.Key.Rule, g.Value))];

    public IReadOnlyDictionary<string, (long Count, long FirstLine)> IgnoredBecause => ignored;

    /// <summary>Columns of the file that the tool does not know.</summary>
    public IReadOnlyList<string> UnknownColumns { get; set; } = [];

    /// <summary>The files read, where there are several.</summary>
    public IReadOnlyList<string> Parts { get; set; } = [];

    /// <summary>What deserves a look, though every row was read right.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Why the file was left out as a whole; null when it was read to its end.</summary>
    public string? Error { get; private set; }

    public void Use()
    {
        Rows++;
        Used++;
    }

    public void Ignore(long line, string reason, string? source = null)
    {
        Rows++;
        var (count, firstLine) = ignored.GetValueOrDefault(reason, (0, line));
        ignored[reason] = (count + 1, firstLine);
    }

    public void Reject(Rejection rejection)
    {
        Rows++;
        Rejected++;
        var key = (rejection.Column, rejection.Rule);
        groups[key] = groups.GetValueOrDefault(key) + 1;
        if (rejections.Count < MostKept)
        {
            rejections.Add(rejection);
        }
    }

    /// <summary>An amount finer than the minor unit of its currency is fair, and worth a look.</summary>
    public void SeeFiner(decimal amount, Currency currency, long line)
    {
        if (amount.Scale > currency.MinorUnitDecimals && decimal.Round(amount, currency.MinorUnitDecimals) != amount && finer++ == 0)
        {
            Notes.Add(FormattableString.Invariant($"has amounts finer than the smallest unit of {currency}, first on line {line}."));
        }
    }

    /// <summary>A row counted as used turns out, with everything else read, to concern nothing.</summary>
    public void IgnoreUsed(long line, string reason)
    {
        Used--;
        Rows--;
        Ignore(line, reason);
    }

    /// <summary>The whole file turns out to concern nothing.</summary>
    public void IgnoreAllUsed(string reason)
    {
        if (Used > 0)
        {
            ignored[reason] = (Used, 2);
            Used = 0;
        }
    }

    /// <summary>Leaves the file out as a whole: nothing of it counts as used.</summary>
    public void Fail(string error)
    {
        Error = error;
        Used = 0;
    }
}
