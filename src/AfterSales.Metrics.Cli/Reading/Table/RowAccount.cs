namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What became of every row of a kind of file: used, ignored for a reason, or rejected. The three add up to the rows read.</summary>
internal sealed class RowAccount(InputFile file)
{
    /// <summary>So many rejected rows are kept one by one; of more, their number by column and rule tells.</summary>
    private const int MostKept = 10_000;

    private readonly List<Rejection> rejections = [];
    private readonly Dictionary<(string Column, string Rule), long> groups = [];
    private readonly SortedDictionary<string, (long Count, long FirstLine)> ignored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> remedies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> converted = new(StringComparer.Ordinal);
    private (NodaTime.LocalDate First, NodaTime.LocalDate Last)? outside;
    private (Currency From, Currency To) lastPair;
    private long lastPairRows;
    private long finer;
    private bool hasCalledTotal;

    /// <summary>Why a row of another time than the one asked for is ignored.</summary>
    public const string Outside = "outside the period and the one before";

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

    /// <param name="remedy">What would let such rows be used, in words for the case that none is.</param>
    public void Ignore(long line, string reason, string remedy = "")
    {
        Rows++;
        if (remedy.Length > 0)
        {
            remedies[reason] = remedy;
        }

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

    /// <summary>A row that calls itself a total and is none is counted, which is worth a look.</summary>
    public void SeeCalledTotal(long line)
    {
        if (!hasCalledTotal)
        {
            hasCalledTotal = true;
            Notes.Add(FormattableString.Invariant($"has a row called a total on line {line} that is not the sum of the rows above it; such rows are counted."));
        }
    }

    /// <summary>The date of a row that was ignored for it.</summary>
    public void SeeOutside(NodaTime.LocalDate date)
        => outside = outside is var (first, last) ? (date < first ? date : first, date > last ? date : last) : (date, date);

    /// <summary>An amount was converted.</summary>
    public void SeeConverted(Currency from, Currency to)
    {
        if ((from, to) != lastPair)
        {
            AddConverted();
            lastPair = (from, to);
        }

        lastPairRows++;
    }

    /// <summary>Rows that repeat one another are counted, which is worth a look.</summary>
    public void SeeRepeated(RepeatedRows rows)
    {
        if (rows.Repeated > 0)
        {
            var what = rows.Repeated == 1 ? "row that repeats" : "rows that repeat";
            Notes.Add(FormattableString.Invariant($"has {rows.Repeated:N0} {what} an earlier one word for word, first on line {rows.FirstLine}; ")
                + (rows.IsFull ? FormattableString.Invariant($"looked for among the first {RepeatedRows.Most:N0} rows; all are counted.") : "all are counted."));
        }
    }

    /// <summary>How many amounts were converted from what into what.</summary>
    public void NoteConverted()
    {
        AddConverted();
        foreach (var (pair, rows) in converted)
        {
            Notes.Add(FormattableString.Invariant($"has {rows:N0} {(rows == 1 ? "amount" : "amounts")} converted from {pair} by rates.csv, each rounded to the minor unit."));
        }
    }

    /// <summary>What would let ignored rows be used; empty when nothing would.</summary>
    public string RemedyOf(string reason)
        => reason == Outside && outside is var (first, last)
            ? FormattableString.Invariant($"its dates are from {Report.Words.Of(first)} to {Report.Words.Of(last)}: say --period {last.Year}-{last.Month:00}, or leave it out")
            : remedies.GetValueOrDefault(reason, string.Empty);

    /// <summary>A row counted as used turns out, with everything else read, to be wrong.</summary>
    public void RejectUsed(Rejection rejection)
    {
        Used--;
        Rows--;
        Reject(rejection);
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

    private void AddConverted()
    {
        if (lastPairRows > 0)
        {
            var pair = $"{lastPair.From} into {lastPair.To}";
            converted[pair] = converted.GetValueOrDefault(pair) + lastPairRows;
            lastPairRows = 0;
        }
    }
}
