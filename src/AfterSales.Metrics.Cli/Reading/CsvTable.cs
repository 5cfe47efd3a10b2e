using System.Globalization;

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
    private FormatChoice?[] choices = [];
    private Currency? currency;
    private bool isPending;

    private CsvTable(IReadOnlyList<InputPart> parts, RowAccount account, ReadOptions options, Action<long, long>? progress)
    {
        this.parts = parts;
        this.options = options;
        this.progress = progress;
        Account = account;
        nameOf = parts.Count == 1 ? _ => null : part => part;
        sums = new RunningSums(account.File.Columns.Count);
    }

    public RowAccount Account { get; }

    /// <summary>What the user said about how to read.</summary>
    public ReadOptions Options => options;

    /// <summary>The line on which the current row begins.</summary>
    public long Line => rows?.Line ?? 1;

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
                if (IsFair())
                {
                    isPending = true;
                    (isTotal, unfair, seen) = (false, null, 0);
                    return true;
                }
            }

            RequireTrust();
            OpenNext();
        }

        return false;
    }

    /// <summary>The current row is used, unless it turns out to be the total of those above.</summary>
    /// <returns>Whether it is.</returns>
    public bool Use()
    {
        SeeUnseen();
        if (unfair is { } spoiled)
        {
            Reject(spoiled, "must have no control characters");
            return false;
        }

        if (isTotal && sums.IsTotal(out var column))
        {
            Reject(column, "must not be the total of the rows above, which are counted already");
            return false;
        }

        isPending = false;
        sums.Add();
        Account.Use();
        return true;
    }

    /// <summary>The current row is fair but not wanted.</summary>
    public void Ignore(string reason)
    {
        isPending = false;
        sums.Clear();
        Account.Ignore(Line, reason, Source);
    }

    /// <summary>The current row cannot be used because of what stands in a column.</summary>
    public void Reject(string column, string rule)
    {
        isPending = false;
        sums.Clear();
        var place = places[column];
        Account.Reject(new Rejection(Line, place < 0 ? column : places.Headers[place], place < 0 ? string.Empty : Cut(rows!.Text(place)), rule, Source));
    }

    public bool HasColumn(string column) => places[column] >= 0;

    public void Dispose() => rows?.Dispose();

    private static string Cut(string text) => text.Length <= MostKept ? text : text[..MostKept] + "…";

    private static RowSource OpenRows(InputPart part, InputFile file, ReadOptions options, Action<long>? progress, ref HeaderLine? header)
    {
        if (part.Sheet is { } sheet)
        {
            return SheetRows.Open(part.Open, sheet);
        }

        var encoding = options.EncodingOf(file);
        if (header is null)
        {
            using var head = TextBytes.Open(part.Open, encoding, null);
            header = HeaderLine.Find(head, fields => ColumnPlaces.IsHeader(fields, file, options), options.SkippedLines);
        }

        return new CsvRows(TextBytes.Open(part.Open, encoding, progress), header.Separator);
    }

    /// <summary>Which columns hold texts that are read, by their places in the descriptor; numbers of documents differ on every line, and nothing asks for
    /// them.</summary>
    private static ulong TextsOf(InputFile file, ColumnPlaces places)
    {
        var found = 0UL;
        for (var i = 0; i < file.Columns.Count; i++)
        {
            found |= file.Columns[i].Kind == ColumnKind.Text && file.Columns[i].Name != "document" && places[i] >= 0 ? 1UL << i : 0;
        }

        return found;
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
                throw new InputException("the file is empty: not even a header.");
            }

            var (before, all) = (bytesBefore, parts.Sum(p => p.Length));
            header = null;
            rows = OpenRows(part, Account.File, options, progress is null ? null : read => progress(before + read, all), ref header);
            places = ReadHeader(rows, header);
            Account.UnknownColumns = [.. Account.UnknownColumns.Union(places.Unknown, StringComparer.Ordinal)];
            texted = TextsOf(Account.File, places);
            choices = new FormatChoice?[Account.File.Columns.Count];
        }
        catch (InputException e) when (parts.Count > 1)
        {
            throw new InputException($"{part.Name}: {e.Message}", e);
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
                    ? throw new InputException("the first line is blank; it must name the columns.")
                    : ColumnPlaces.Of(fields, Account.File, options);
            }
        }

        throw new InputException("no line names the columns.");
    }

    /// <summary>Whether the row can be looked at; if not, it is accounted for.</summary>
    private bool IsFair()
    {
        var source = rows!;
        if (source.IsBlank())
        {
            Account.Ignore(Line, "blank line", Source);
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
            var rule = string.Create(CultureInfo.InvariantCulture, $"the row has {source.Count} fields, the header {places.Headers.Length}");
            Account.Reject(new Rejection(Line, string.Empty, string.Empty, rule, Source));
        }
        else if (Nameless(source) is { } field)
        {
            Account.Reject(new Rejection(Line, string.Empty, source.Text(field), "stands in a column without a name: the row may have a separator too many",
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

    /// <summary>A part whose columns contradict themselves is left out as a whole: values were read before the contradiction showed.</summary>
    private void RequireTrust()
    {
        for (var i = 0; i < choices.Length; i++)
        {
            var column = Account.File.Columns[i];
            var (kinds, remedy) = choices[i] is not { IsDate: true }
                ? ("numbers with a decimal point and with a decimal comma", "say --decimal point or --decimal comma")
                : ("dates with the day first and with the month first", "say --date-format dmy or --date-format mdy");
            if (choices[i]?.Contradiction(column.Name, kinds, remedy) is { } why)
            {
                throw new InputException(Source is { } part ? $"{part}: {why}" : why);
            }
        }
    }

    /// <summary>Looks through the part for a value that tells the format of a column.</summary>
    private void Search(int column, FormatChoice choice)
    {
        var known = header;
        using var source = OpenRows(parts[next - 1], Account.File, options, null, ref known);
        var place = ReadHeader(source, known)[Account.File.Columns[column].Name];
        while (source.Read())
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if (source.Count == places.Headers.Length && source.Fault is null && !source.IsTyped(place) && See(choice, source, place))
            {
                return;
            }
        }
    }
}
