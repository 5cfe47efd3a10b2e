using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Records;

/// <summary>The records of all files; null where a file was not there or could not be trusted.</summary>
internal sealed class ServiceRecords
{
    private readonly Dictionary<InputFile, RowAccount> accounts = [];

    private ServiceRecords()
    {
    }

    public List<CostLine>? Costs { get; private set; }

    public List<CostRuleLine>? CostRules { get; private set; }

    public List<BudgetLine>? Budget { get; private set; }

    public List<DriverLine>? Drivers { get; private set; }

    public List<CalendarLine>? Calendar { get; private set; }

    public List<BookingLine>? Bookings { get; private set; }

    public SurveyRecords? Survey { get; private set; }

    public List<CashFlowLine>? CashFlows { get; private set; }

    public List<ReturnLine>? Returns { get; private set; }

    public List<SalesLine>? Sales { get; private set; }

    public List<RepairLine>? Repairs { get; private set; }

    public List<ClaimLine>? Claims { get; private set; }

    public List<MentionLine>? Mentions { get; private set; }

    public List<TargetLine>? Targets { get; private set; }

    /// <summary>What became of the rows of each file that was there.</summary>
    public IReadOnlyList<RowAccount> Accounts => [.. InputFile.All.Where(accounts.ContainsKey).Select(f => accounts[f])];

    /// <summary>Whether targets.csv names a figure: one too many to show unasked is shown then.</summary>
    public bool IsTargeted(string figure) => Targets?.Any(t => t.Figure == figure) ?? false;

    public RowAccount AccountOf(InputFile file) => accounts[file];

    public static ServiceRecords Read(InputSource source, ReadOptions options, Action<InputFile, long, long> progress)
    {
        var records = new ServiceRecords();
        records.Costs = records.Read(source, InputFile.Costs, options, progress, CostLine.Read);
        records.CostRules = records.Read(source, InputFile.CostRules, options, progress, CostRuleLine.Read);
        records.Budget = records.Read(source, InputFile.Budget, options, progress, BudgetLine.Read);
        records.Drivers = records.Read(source, InputFile.Drivers, options, progress, DriverLine.Read);
        records.Calendar = records.Read(source, InputFile.Calendar, options, progress, CalendarLine.Read);
        records.Bookings = records.Read(source, InputFile.Bookings, options, progress, table => BookingLine.Read(table, options));
        records.Survey = records.Read(source, InputFile.Survey, options, progress, SurveyRecords.Read);
        records.CashFlows = records.Read(source, InputFile.CashFlows, options, progress, CashFlowLine.Read);
        records.Returns = records.Read(source, InputFile.Returns, options, progress, ReturnLine.Read);
        records.Sales = records.Read(source, InputFile.Sales, options, progress, SalesLine.Read);
        records.Repairs = records.Read(source, InputFile.Repairs, options, progress, RepairLine.Read);
        records.Claims = records.Read(source, InputFile.Claims, options, progress, ClaimLine.Read);
        records.Mentions = records.Read(source, InputFile.Mentions, options, progress, MentionLine.Read);
        records.Targets = records.Read(source, InputFile.Targets, options, progress, TargetLine.Read);
        return records;
    }

    private T? Read<T>(InputSource source, InputFile file, ReadOptions options, Action<InputFile, long, long> progress, Func<CsvTable, T> read)
        where T : class
    {
        if (!source.Has(file))
        {
            return null;
        }

        var account = new RowAccount(file);
        accounts.Add(file, account);
        try
        {
            using var table = CsvTable.Open(source, file, account, options, (bytes, length) => progress(file, bytes, length));
            return read(table);
        }
        catch (InputException e)
        {
            account.Fail(e.Message);
        }
        catch (System.Text.DecoderFallbackException e)
        {
            account.Fail($"a byte is not of the encoding that --encoding names: {e.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception e) when (e is IOException or CsvHelper.CsvHelperException or UnauthorizedAccessException)
        {
            account.Fail($"cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }

        return null;
    }
}
