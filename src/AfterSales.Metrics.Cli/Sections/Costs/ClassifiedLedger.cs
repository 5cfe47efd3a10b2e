using AfterSales.Metrics.Costs;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The ledger lines of the period and what the rules make of them; costs and allocation both look at it.</summary>
/// <param name="All">The lines of the period before, too.</param>
internal sealed record ClassifiedLedger(
    CostGroups All, IReadOnlyList<CostLine> Lines, CostClassificationResult Result, IReadOnlyList<CostRuleLine> RuleLines, Currency Currency)
{
    public static ClassifiedLedger? Of(EvaluationRun run)
    {
        if (run.Records.Of(CostLine.File) is not { Count: > 0 } all)
        {
            return null;
        }

        var currency = all.Currency;
        IReadOnlyList<CostLine> lines = run.Reading.Period is { } period ? all.Where(l => period.Contains(l.Date)).ToList() : all;
        var (rules, ruleLines) = CostRuleBuilder.Build(run.Records);
        var unit = ruleLines.Any(r => r.From is not null || r.To is not null) ? PeriodUnit.Day : PeriodUnit.Month;
        var tally = CostLine.Tally(lines, currency, l => GroupOf(l, unit), l => KeyOf(l, unit));
        return new ClassifiedLedger(all, lines, CostClassification.Classify(tally, rules), ruleLines, currency);
    }

    private static CostCodesKey GroupOf(CostLine line, PeriodUnit unit)
    {
        var key = line.Key;
        return key with { AccountName = 0, Date = unit == PeriodUnit.Day ? key.Date : new LocalDate(key.Date.Year, key.Date.Month, 1) };
    }

    /// <summary>A blank text is one that the file does not say, and no rule asks for it.</summary>
    private static CostKey KeyOf(CostLine line, PeriodUnit unit) => new()
    {
        Account = line.Account,
        Department = line.Department,
        Activity = line.Activity,
        Object = line.Object,
        Period = ReportingPeriod.Containing(line.Date, unit),
    };
}
