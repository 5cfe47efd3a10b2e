using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// The rows of one kind of file, of one part after the other. Every row ends up in <see cref="Account"/> exactly once; moving on from a row without a
/// verdict is a bug and throws.
/// </summary>
internal sealed partial class CsvTable : IDisposable
{
    /// <summary>So many characters of a rejected value are kept.</summary>
    private const int MostKept = 1000;

    private readonly IReadOnlyList<InputPart> parts;
    private readonly ReadOptions options;
    private readonly Action<long, long>? progress;
    private readonly Func<string, string?> nameOf;
    private int next;
    private long bytesBefore;
    private RowSource? rows;
    private ColumnPlaces places = null!;
    private HeaderLine? header;
    private Encoding? encoding;
    private bool isPending;
    private ulong hash;
    private readonly RepeatedRows repeated = new();

    private CsvTable(IReadOnlyList<InputPart> parts, RowAccount account, ReadOptions options, Action<long, long>? progress)
    {
        this.parts = parts;
        this.options = options;
        this.progress = progress;
        Account = account;
        nameOf = parts.Count == 1 ? _ => null : part => part;
        sums = new RunningSums(account.File.Columns.Count);
        years = new YearCounts(account.File.Columns.Count);
        rules = account.OpenRules(options.Rules);
    }

    public RowAccount Account { get; }

    /// <summary>What the user said about how to read.</summary>
    public ReadOptions Options => options;

    /// <summary>The line on which the current row begins.</summary>
    public long Line => rows?.Line ?? 1;

    /// <summary>64 bits of all that stands in the current row.</summary>
    public ulong RowBits => hash;

    /// <summary>The part that the current row is of; null when there is one part only.</summary>
    public string? Source => nameOf(parts[Math.Max(0, next - 1)].Name);

    public static CsvTable Open(IReadOnlyList<InputPart> parts, RowAccount account, ReadOptions options, Action<long, long>? progress = null)
    {
        var table = new CsvTable(parts, account, options, progress);
        try
        {
            table.OpenNext();
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next row that has the right number of fields; others are accounted for on the way.</summary>
    public bool Read()
    {
        if (isPending)
        {
            throw new InvalidOperationException($"{Account.File.FileName}, line {Line}: the row before was neither used, ignored nor rejected.");
        }

        while (rows is not null)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            while (rows.Read())
            {
                hash = rows.Hash();
                Account.SeeRead(hash);
                if (IsFair())
                {
                    isPending = true;
                    (isTotal, unfair, seen) = (false, -1, 0);
                    return true;
                }
            }

            RequireTrust();
            sums.EndPart();
            OpenNext();
        }

        AddNotes();
        return false;
    }

    /// <summary>The current row is used, unless it turns out to be the total of those above.</summary>
    /// <returns>Whether it is.</returns>
    public bool Use()
    {
        SeeUnseen();
        if (unfair >= 0)
        {
            Reject(Account.File.Columns[unfair].Name, Say("must have no control characters"));
            return false;
        }

        if (isTotal)
        {
            if (sums.TotalColumn() is >= 0 and var column)
            {
                sums.EndGroup();
                Reject(Account.File.Columns[column].Name, Say("must not be the total of the rows above, which are counted already"));
                return false;
            }

            Account.SeeCalledTotal(Line);
        }

        if (rules.Length > 0 && !KeepsRules())
        {
            return false;
        }

        if (!repeated.IsFull)
        {
            repeated.See(hash, Line);
        }

        isPending = false;
        sums.Widen();
        sums.Add(isLost: false);
        years.Add(Line);
        Account.Use(Line);
        return true;
    }

    /// <summary>The current row is fair but not wanted.</summary>
    public void Ignore(string reason, string remedy = "")
    {
        isPending = false;
        sums.Add(isLost: false);
        years.Clear();
        Account.Ignore(Line, reason, remedy);
    }

    /// <summary>The current row cannot be used because of what stands in a column.</summary>
    public void Reject(string column, string rule) => Reject(places[column], column, rule);

    /// <summary>The current row cannot be used because of what stands in a field.</summary>
    public void RejectField(int place, string rule) => Reject(place, string.Empty, rule);

    /// <summary>Counts the parts: a reader that looks at the header looks again when another begins.</summary>
    public int Part => next;

    /// <summary>The columns of the part that are none of the descriptor's.</summary>
    public IReadOnlyList<(int Field, string Header)> OtherColumns => places.Others;

    /// <summary>The text of a field that is no column of the descriptor.</summary>
    public string FieldText(int field) => field < rows!.Count ? rows.Text(field) : string.Empty;

    public bool HasColumn(string column) => places[column] >= 0;

    public void Dispose() => rows?.Dispose();

    private void Reject(int place, string column, string rule)
    {
        isPending = false;
        SeeLost();
        sums.Add(isLost: true);
        years.Clear();
        Account.Reject(new Rejection(Line, place < 0 ? column : places.Headers[place], place < 0 ? string.Empty : Cut(rows!.Text(place)), rule, Source));
    }

    private static string Cut(string text) => text.Length <= MostKept ? text : text[..MostKept] + "…";

    private static RowSource OpenRows(InputPart part, InputFile file, ReadOptions options, Encoding? encoding, Action<long>? progress, ref HeaderLine? header)
    {
        if (part.Sheet is { } sheet)
        {
            return SheetRows.Open(part.Open, sheet);
        }

        if (header is null)
        {
            using var head = TextBytes.Open(part.Open, encoding, null);
            header = HeaderLine.Find(head, fields => ColumnPlaces.IsHeader(fields, file, options), options.SkippedLines);
        }

        return new CsvRows(TextBytes.Open(part.Open, encoding, progress), header.Separator);
    }

    private void OpenNext()
    {
        rows?.Dispose();
        rows = null;
        if (next == parts.Count)
        {
            return;
        }

        var part = parts[next++];
        bytesBefore += next > 1 ? parts[next - 2].Length : 0;
        try
        {
            if (part.Length == 0)
            {
                throw new InputException(Say("the file is empty: not even a header."));
            }

            var (before, all) = (bytesBefore, parts.Sum(p => p.Length));
            header = null;
            ChooseEncoding(part);
            rows = OpenRows(part, Account.File, options, encoding, progress is null ? null : read => progress(before + read, all), ref header);
            places = ReadHeader(rows, header);
            Account.UnknownColumns = [.. Account.UnknownColumns.Union(places.Unknown, StringComparer.Ordinal)];
            texted = TextsOf(Account.File, places);
            choices = new FormatChoice?[Account.File.Columns.Count];
            PlaceRules();
        }
        catch (InputException e) when (parts.Count > 1)
        {
            throw new InputException(Say($"{part.Name}: {e.Message}"), e);
        }
    }

    private void ChooseEncoding(InputPart part)
    {
        var isOverruled = false;
        encoding = part.Sheet is null ? TextBytes.Choose(part.Open, options.EncodingOf(Account.File), out isOverruled) : null;
        if (isOverruled)
        {
            Account.Notes.Add(Say($"is valid UTF-8{(Source is { } name ? $" ({name})" : string.Empty)} and was read so, not as --encoding says."));
        }
    }

    private ColumnPlaces ReadHeader(RowSource source, HeaderLine? known)
    {
        while (source.Read())
        {
            var fields = Enumerable.Range(0, source.Count).Select(source.Text).ToList();
            var isHeader = known is not null ? source.Line >= known.Line
                : ColumnPlaces.IsHeader(fields, Account.File, options) || source.Line > (options.SkippedLines ?? 30);
            if (isHeader)
            {
                return fields.TrueForAll(f => f.Length == 0)
                    ? throw new InputException(Say("the first line is blank; it must name the columns."))
                    : ColumnPlaces.Of(fields, Account.File, options);
            }
        }

        throw new InputException(Say("no line names the columns."));
    }

    /// <summary>Whether the row can be looked at; if not, it is accounted for.</summary>
    private bool IsFair()
    {
        var source = rows!;
        if (source.IsBlank())
        {
            Account.Ignore(Line, Say("blank line"));
        }
        else if (source.Fault is { } fault)
        {
            var place = source.FaultyField;
            var isKnown = place >= 0 && place < places.Headers.Length;
            Account.Reject(new Rejection(Line, isKnown ? places.Headers[place] : string.Empty, isKnown ? Cut(source.Text(place)) : string.Empty, fault,
                Source));
        }
        else if (!HasRightCount(source))
        {
            var rule = Say($"the row has {source.Count} fields, the header {places.Headers.Length}");
            Account.Reject(new Rejection(Line, string.Empty, string.Empty, rule, Source));
        }
        else if (Nameless(source) is { } field)
        {
            Account.Reject(new Rejection(Line, string.Empty, source.Text(field), Say("stands in a column without a name: the row may have a separator too many"),
                Source));
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>A sheet has no cells after the last one that is filled.</summary>
    private bool HasRightCount(RowSource source)
        => source.Count == places.Headers.Length || (source is SheetRows && source.Count < places.Headers.Length);

    private int? Nameless(RowSource source)
    {
        for (var i = 0; i < places.IsNameless.Length; i++)
        {
            if (places.IsNameless[i] && source.Bytes(i).Length > 0)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>What deserves a look, once every row is read.</summary>
    private void AddNotes()
    {
        foreach (var note in years.Notes([.. Account.File.Columns.Select(c => c.Name)]))
        {
            Account.Notes.Add(note);
        }

        Account.SeeRepeated(repeated);
        Account.SeeRanges(sums);
    }
}
