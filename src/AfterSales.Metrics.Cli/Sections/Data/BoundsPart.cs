using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Between what the main figures lie, whatever the rows that are not in them turn out to be.</summary>
/// <remarks>A row set apart has its amount or is none; a rejected row may be anything between the least and the largest used, or none.</remarks>
internal static class BoundsPart
{
    private sealed record Bounds(OfferedFigure Figure, FigureBoundsResult? Result, double? Lower, double? Upper, long Rows);

    public static void Add(ReportSection section, EvaluationRun run)
    {
        var records = run.Records;
        List<Bounds> found =
        [
            .. Sum(run, "costs.net", CostLine.File, "amount"),
            .. Hours(run),
            .. Share(run, "service.sla-met", BookingLine.File),
            .. Share(run, "service.fixed", RepairLine.File),
            .. Rate(run),
        ];
        if (found.Count == 0)
        {
            return;
        }

        var table = new ReportTable(
            "bounds",
            Say("What the rows not in them could do to the main figures"),
            new("figure", Say("Figure")),
            new("value", Say("As reported")),
            new("lower", Say("At the least")),
            new("upper", Say("At the most")),
            new("rows", Say("Rows not in it")));
        foreach (var bounds in found)
        {
            var currency = bounds.Figure.Current.Amount?.Currency;
            table.Add(
                Shown.Text(bounds.Figure.Label) with { Small = bounds.Figure.FullName },
                Value(bounds.Figure.Current.Number.Value, currency),
                Value(bounds.Lower, currency),
                Value(bounds.Upper, currency),
                Shown.Count(bounds.Rows));
        }

        section.Tables.Add(table);
        section.Notes.Add(Say("Bounds take every row that is not in a figure at its worst and best, in the period or not: a rejected row between the least and the largest used, or none at all."));
        if (records.Accounts.Any(a => a.IsConverted && a.Rejected + a.Quarantined > 0))
        {
            section.Notes.Add(Say("Amounts of rows in another currency than the run's are not in the bounds."));
        }
    }

    private static ReportValue Value(double? value, Currency? currency) => value is not { } number ? Shown.None(Say("without bound"))
        : currency is { } code ? Shown.AmountWithCode(Money.Of((decimal)number, code).Round()) : Shown.Share(number);

    private static IEnumerable<(OfferedFigure Figure, RowAccount Account)> Find(EvaluationRun run, string name, InputFile file)
        => run.Figures.Figures.Where(f => f.FullName == name && f.Current.Number.IsDefined && run.Records.Has(file))
            .Select(f => (f, run.Records.AccountOf(file)));

    private static IEnumerable<Bounds> Sum(EvaluationRun run, string name, InputFile file, string column)
    {
        foreach (var (figure, account) in Find(run, name, file).Where(f => f.Figure.Current.Amount is not null && !f.Account.IsConverted))
        {
            var result = FigureBounds.OfSum(figure.Current.Amount!.Value.Amount, Apart(account, column, isDenominator: false));
            yield return new Bounds(figure, result, result.Lower.Value, result.Upper.Value, account.Rejected + account.Quarantined);
        }
    }

    private static IEnumerable<Bounds> Hours(EvaluationRun run)
    {
        foreach (var (figure, account) in Find(run, "resources.utilization", BookingLine.File).Where(f => f.Figure.Parts is not null))
        {
            var (used, capacity) = figure.Parts!.Value;
            var longest = run.Records.Of(BookingLine.File)!.Max(b => b.End is { } end ? (decimal)(end - b.Start).TotalHours : 0);
            var rows = account.Rejected + account.Quarantined;
            var result = FigureBounds.OfRatio(used, capacity, [UncertainRecord.Unread(rows, 0, longest)]);
            yield return new Bounds(figure, result, result.Lower.Value, result.Upper.Value, rows);
        }
    }

    private static IEnumerable<Bounds> Share(EvaluationRun run, string name, InputFile file)
    {
        foreach (var (figure, account) in Find(run, name, file).Where(f => f.Figure.Parts is not null))
        {
            var (part, all) = figure.Parts!.Value;
            var rows = account.Rejected + account.Quarantined;
            var result = FigureBounds.OfShare((long)part, (long)all, rows);
            yield return new Bounds(figure, result, result.Lower.Value, result.Upper.Value, rows);
        }
    }

    private static IEnumerable<Bounds> Rate(EvaluationRun run)
    {
        foreach (var (figure, account) in Find(run, "service.return-rate", ReturnLine.File).Where(f => f.Figure.Parts is not null))
        {
            var sales = run.Records.Has(SalesLine.File) ? run.Records.AccountOf(SalesLine.File) : null;
            var (part, all) = figure.Parts!.Value;
            var apart = Apart(account, "quantity", isDenominator: false).Concat(sales is null ? [] : Apart(sales, "units", isDenominator: true));
            var result = FigureBounds.OfRatio(part, all, apart);
            yield return new Bounds(
                figure, result, result.Lower.Value, result.Upper.Value, account.Rejected + account.Quarantined + (sales?.Rejected + sales?.Quarantined ?? 0));
        }
    }

    /// <summary>All rows set apart as one, and all rejected ones as one.</summary>
    private static UncertainRecord[] Apart(RowAccount account, string column, bool isDenominator)
    {
        var ((below, above), (least, largest)) = (account.AmountApart(column), account.RangeOf(column));
        return isDenominator
            ? [UncertainRecord.InOrOut(0, Math.Max(0, above)), UncertainRecord.Unread(account.Rejected, 0, 0, Math.Max(0, largest))]
            : [new() { NumeratorLow = below, NumeratorHigh = above, DenominatorLow = 0, DenominatorHigh = 0 },
                UncertainRecord.Unread(account.Rejected, least, largest)];
    }
}
