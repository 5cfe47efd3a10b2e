using AfterSales.Metrics.Cli.Reading;
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
        var tally = all.Tally(run.Reading.Period, k => GroupOf(k, unit), k => KeyOf(k, all.Texts, unit));
        return new ClassifiedLedger(all, lines, CostClassification.Classify(tally, rules), ruleLines, currency);
    }

    private static CostCodesKey GroupOf(CostCodesKey key, PeriodUnit unit)
        => key with { AccountName = 0, Date = unit == PeriodUnit.Day ? key.Date : new LocalDate(key.Date.Year, key.Date.Month, 1) };

    /// <summary>A blank text is one that the file does not say, and no rule asks for it.</summary>
    private static CostKey KeyOf(CostCodesKey key, TextPool texts, PeriodUnit unit) => new()
    {
        Account = texts[key.Account],
        Department = texts[key.Department],
        Activity = texts[key.Activity],
        Object = texts[key.Object],
        Period = ReportingPeriod.Containing(key.Date, unit),
    };
}
