namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What became of every row of a file: used, ignored for a reason, or rejected. The three add up to the rows read.</summary>
internal sealed class RowAccount(InputFile file)
{
    private readonly List<Rejection> rejections = [];
    private readonly SortedDictionary<string, (long Count, long FirstLine)> ignored = new(StringComparer.Ordinal);

    public InputFile File { get; } = file;

    public long Rows { get; private set; }

    public long Used { get; private set; }

    public long Ignored => ignored.Values.Sum(i => i.Count);

    public IReadOnlyList<Rejection> Rejections => rejections;

    public IReadOnlyDictionary<string, (long Count, long FirstLine)> IgnoredBecause => ignored;

    /// <summary>Columns of the file that the tool does not know.</summary>
    public IReadOnlyList<string> UnknownColumns { get; set; } = [];

    /// <summary>Why the file was left out as a whole; null when it was read to its end.</summary>
    public string? Error { get; private set; }

    public void Use()
    {
        Rows++;
        Used++;
    }

    public void Ignore(long line, string reason)
    {
        Rows++;
        var (count, firstLine) = ignored.GetValueOrDefault(reason, (0, line));
        ignored[reason] = (count + 1, firstLine);
    }

    public void Reject(Rejection rejection)
    {
        Rows++;
        rejections.Add(rejection);
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
