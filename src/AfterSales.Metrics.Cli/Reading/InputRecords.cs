namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The records of all files that were there, and what became of their rows.</summary>
internal sealed class InputRecords
{
    private readonly IReadOnlyList<InputFile> files;
    private readonly Dictionary<InputFile, RowAccount> accounts = [];
    private readonly Dictionary<InputFile, object> records = [];

    private InputRecords(IReadOnlyList<InputFile> files) => this.files = files;

    /// <summary>What became of the rows of each file that was there, in the order of the files.</summary>
    public IReadOnlyList<RowAccount> Accounts => [.. files.Where(accounts.ContainsKey).Select(f => accounts[f])];

    /// <summary>Files that were not there.</summary>
    public IReadOnlyList<InputFile> Absent => [.. files.Where(f => !accounts.ContainsKey(f))];

    /// <param name="progress">Is told how far the reading of a file has come.</param>
    public static InputRecords Read(IReadOnlyList<InputFile> files, InputSource source, ReadOptions options, Action<ReadProgressStep> progress)
    {
        var all = new InputRecords(files);

        // The rules and rates first: the other files are checked and converted by them.
        foreach (var file in files.OrderBy(f => f == RuleLine.File ? 0 : f == RateLine.File ? 1 : 2))
        {
            if (source.PartsOf(file) is { Count: > 0 } parts)
            {
                all.Read(file, parts, options, progress);
                options = file == RuleLine.File ? options with { Rules = all.KnownRules(source, options) } : options;
                options = all.Of(RateLine.File) is { Count: > 0 } rates && file == RateLine.File
                    ? options with { Rates = new RateTable(rates, options.Currency, options.RateAge) }
                    : options;
            }
        }

        return all;
    }

    /// <summary>The records of a file; null where it was not there or could not be trusted.</summary>
    public T? Of<T>(InputFile<T> file)
        where T : class
        => (T?)records.GetValueOrDefault(file);

    public bool Has(InputFile file) => records.ContainsKey(file);

    public RowAccount AccountOf(InputFile file) => accounts[file];

    /// <summary>Files that only mean something beside another one are ignored when that one was not there.</summary>
    public void IgnoreWhatServesNothing()
    {
        foreach (var file in files.Where(records.ContainsKey))
        {
            if (file.Beside is { } needed && !records.ContainsKey(needed.File) && !(file.OrBeside is { } other && records.ContainsKey(other)))
            {
                accounts[file].IgnoreAllUsed(needed.Reason);
            }
        }
    }

    /// <summary>The rules of files that there are, those of references with the values that there are; the others are rejected.</summary>
    private List<RuleLine> KnownRules(InputSource source, ReadOptions options)
    {
        var known = new List<RuleLine>();
        var values = new Dictionary<(string, string), HashSet<string>?>();
        foreach (var rule in Of(RuleLine.File) ?? [])
        {
            if (Named(rule.FileName) is null)
            {
                Reject(rule, "file", rule.FileName);
            }
            else if (rule.Stands is not var (other, column))
            {
                known.Add(rule);
            }
            else if (Named(other) is not { } there)
            {
                Reject(rule, "other", $"{other}.{column}");
            }
            else if (source.PartsOf(there) is { Count: > 0 } parts)
            {
                var found = values.TryGetValue((other, column), out var seen) ? seen
                    : values[(other, column)] = CsvTable.ValuesOf(parts, there, column, options, RuleCount.MostKeys);
                known.Add(found is null ? rule with { Unasked = Say($"{there.FileName} has no column “{SafeText.Of(column)}” that can be looked through") }
                    : rule.Knowing(found));
            }
            else
            {
                known.Add(rule with { Unasked = Say($"there is no {there.FileName}") });
            }
        }

        return known;

        InputFile? Named(string name) => files.FirstOrDefault(f => f != RuleLine.File && f.Name == name);

        void Reject(RuleLine rule, string column, string value) => accounts[RuleLine.File].RejectUsed(
            new Rejection(rule.Line, column, value, column == "file" ? Say("must be one of the tool's files, as costs")
                : Say("must name one of the tool's files, as bookings.case"),
                rule.Source));
    }

    private void Read(InputFile file, IReadOnlyList<InputPart> parts, ReadOptions options, Action<ReadProgressStep> progress)
    {
        var account = new RowAccount(file) { Parts = parts.Count > 1 || parts[0].Name != file.FileName ? [.. parts.Select(p => p.Name)] : [] };
        accounts.Add(file, account);
        try
        {
            using var table = CsvTable.Open(parts, account, options, (bytes, length) => progress(new ReadProgressStep(file, bytes, length, account.Rows)));
            records.Add(file, file.ReadRecords(table));
            account.NoteConverted();
            LabelNotes.Add(account, table.Texts);
        }
        catch (InputException e)
        {
            account.Fail(e.Message);
        }
        catch (System.Text.DecoderFallbackException e)
        {
            account.Fail(Say($"a byte is not of the encoding that --encoding names: {e.Message.ReplaceLineEndings(" ")}"));
        }
        catch (Exception e) when (e is IOException or CsvHelper.CsvFormatException or UnauthorizedAccessException)
        {
            account.Fail(Say($"cannot be read: {e.Message.ReplaceLineEndings(" ")}"));
        }
    }
}
