using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What became of every row of a kind of file: used, ignored for a reason, rejected, or set apart by a rule. They add up to the rows read.</summary>
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
    private readonly List<Rejection> apart = [];
    private readonly Dictionary<string, (decimal Below, decimal Above)> amountsApart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (decimal Least, decimal Largest)> ranges = new(StringComparer.Ordinal);

    /// <summary>Why a row of another time than the one asked for is ignored.</summary>
    public static string Outside => Say("outside the period and the one before");

    public InputFile File { get; } = file;

    public long Rows { get; private set; }

    public long Used { get; private set; }

    public long Rejected { get; private set; }

    public long Ignored => ignored.Values.Sum(i => i.Count);

    /// <summary>The first rejected rows.</summary>
    public IReadOnlyList<Rejection> Rejections => rejections;

    /// <summary>How many rows each rule rejected, the most first.</summary>
    public IReadOnlyList<(string Column, string Rule, long Rows)> RejectedBecause =>
        [.. groups.OrderByDescending(g => g.Value).ThenBy(g => g.Key.Column, StringComparer.Ordinal)
            .ThenBy(g => EnglishOf(g.Key.Rule), StringComparer.Ordinal).Select(g => (g.Key.Column, g.Key.Rule, g.Value))];

    public IReadOnlyDictionary<string, (long Count, long FirstLine)> IgnoredBecause => ignored;

    /// <summary>Rows that a rule of rules.csv has set apart.</summary>
    public long Quarantined { get; private set; }

    /// <summary>How the rows fared by the user's rules.</summary>
    public IReadOnlyList<RuleCount> Rules { get; private set; } = [];

    /// <summary>Count and digest of what was read and of where it ended.</summary>
    public RowLedger Ledger { get; } = new();

    /// <summary>Rows that repeat an earlier one word for word, among so many looked at.</summary>
    public (long Repeated, long Looked) Repeats { get; private set; }

    /// <summary>Columns of the file that the tool does not know.</summary>
    public IReadOnlyList<string> UnknownColumns { get; set; } = [];

    /// <summary>The files read, where there are several.</summary>
    public IReadOnlyList<string> Parts { get; set; } = [];

    /// <summary>What deserves a look, though every row was read right.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Why the file was left out as a whole; null when it was read to its end.</summary>
    public string? Error { get; private set; }

    /// <summary>A row is read, before anything is done with it.</summary>
    /// <param name="hash">64 bits of all that stands in it.</param>
    public void SeeRead(ulong hash) => Ledger.Read(hash);

    /// <summary>The rules of the file, to be counted.</summary>
    public RuleCount[] OpenRules(IReadOnlyList<RuleLine> all)
    {
        RuleCount[] own = [.. all.Where(r => r.FileName == File.Name).Select(r => new RuleCount(r))];
        Rules = own;
        return own;
    }

    public void Use(long line)
    {
        Rows++;
        Used++;
        Ledger.Use(line);
    }

    /// <summary>A fair row breaks a rule of the user's that sets rows apart.</summary>
    public void SetApart(Rejection row, RunningSums numbers)
    {
        Rows++;
        Quarantined++;
        Ledger.End(RecordState.Quarantined);
        if (apart.Count < MostKept)
        {
            apart.Add(row);
        }

        for (var i = 0; i < File.Columns.Count; i++)
        {
            if (numbers.ValueOf(i) is { } number)
            {
                var (below, above) = amountsApart.GetValueOrDefault(File.Columns[i].Name);
                amountsApart[File.Columns[i].Name] = number < 0 ? (below + number, above) : (below, above + number);
            }
        }
    }

    /// <summary>The first rows set apart.</summary>
    public IReadOnlyList<Rejection> Apart => apart;

    /// <summary>What the rows set apart add up to in a column, below zero and above.</summary>
    public (decimal Below, decimal Above) AmountApart(string column) => amountsApart.GetValueOrDefault(column);

    /// <summary>The least and largest number of the used rows in a column, zero among them.</summary>
    public (decimal Least, decimal Largest) RangeOf(string column) => ranges.GetValueOrDefault(column);

    /// <summary>Whether amounts were converted.</summary>
    public bool IsConverted => converted.Count > 0;

    public void SeeRanges(RunningSums numbers)
    {
        for (var i = 0; i < File.Columns.Count; i++)
        {
            ranges[File.Columns[i].Name] = numbers.RangeOf(i);
        }
    }

    /// <param name="remedy">What would let such rows be used, in words for the case that none is.</param>
    public void Ignore(long line, string reason, string remedy = "")
    {
        Rows++;
        if (remedy.Length > 0)
        {
            remedies[reason] = remedy;
        }

        Ledger.End(RecordState.Ignored);
        var (count, firstLine) = ignored.GetValueOrDefault(reason, (0, line));
        ignored[reason] = (count + 1, firstLine);
    }

    public void Reject(Rejection rejection)
    {
        Rows++;
        Rejected++;
        Ledger.End(RecordState.Rejected);
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
            Notes.Add(Say($"has amounts finer than the smallest unit of {currency}, first on line {line}."));
        }
    }

    /// <summary>A row that calls itself a total and is none is counted, which is worth a look.</summary>
    public void SeeCalledTotal(long line)
    {
        if (!hasCalledTotal)
        {
            hasCalledTotal = true;
            Notes.Add(Say($"has a row called a total on line {line} that is not the sum of the rows above it; such rows are counted."));
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
        Repeats = (rows.Repeated, rows.Repeated + rows.Count);
        if (rows.Repeated > 0)
        {
            var what = rows.Repeated == 1 ? Say("row that repeats") : Say("rows that repeat");
            Notes.Add(Say($"has {rows.Repeated:N0} {what} an earlier one word for word, first on line {rows.FirstLine}; "
                + $"{(rows.IsFull ? Say($"looked for among the first {RepeatedRows.Most:N0} rows; all are counted.") : Say("all are counted."))}"));
        }
    }

    /// <summary>How many amounts were converted from what into what.</summary>
    public void NoteConverted()
    {
        AddConverted();
        foreach (var (pair, rows) in converted)
        {
            Notes.Add(Say($"has {rows:N0} {(rows == 1 ? Say("amount") : Say("amounts"))} converted from {pair} by rates.csv, each rounded to the minor unit."));
        }
    }

    /// <summary>What would let ignored rows be used; empty when nothing would.</summary>
    public string RemedyOf(string reason)
        => reason == Outside && outside is var (first, last)
            ? Say($"its dates are from {Report.Words.Of(first)} to {Report.Words.Of(last)}: say --period {last.Year}-{last.Month:00}, or leave it out")
            : remedies.GetValueOrDefault(reason, string.Empty);

    /// <summary>A row counted as used turns out, with everything else read, to be wrong.</summary>
    public void RejectUsed(Rejection rejection)
    {
        Used--;
        Rows--;
        Ledger.TakeBack(rejection.Line);
        Reject(rejection);
    }

    /// <summary>A row counted as used turns out, with everything else read, to concern nothing.</summary>
    public void IgnoreUsed(long line, string reason)
    {
        Used--;
        Rows--;
        Ledger.TakeBack(line);
        Ignore(line, reason);
    }

    /// <summary>The whole file turns out to concern nothing.</summary>
    public void IgnoreAllUsed(string reason)
    {
        if (Used > 0)
        {
            ignored[reason] = (Used, 2);
            Used = 0;
            Ledger.Move(RecordState.Used, RecordState.Ignored);
        }
    }

    /// <summary>Leaves the file out as a whole: nothing of it counts as used.</summary>
    public void Fail(string error)
    {
        Error = error;
        Used = 0;
        Ledger.Move(RecordState.Used, RecordState.Ignored);
    }

    private void AddConverted()
    {
        if (lastPairRows > 0)
        {
            var pair = Say($"{lastPair.From} into {lastPair.To}");
            converted[pair] = converted.GetValueOrDefault(pair) + lastPairRows;
            lastPairRows = 0;
        }
    }
}
