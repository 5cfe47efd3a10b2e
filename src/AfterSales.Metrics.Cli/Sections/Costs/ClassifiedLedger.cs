using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Costs;

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
        var days = new RuleDays(ruleLines);
        var (byAccount, byObject) = (ruleLines.Any(r => r.AccountPrefix.Length > 0), ruleLines.Any(r => r.Object.Length > 0));
        var tally = all.Tally(
            run.Reading.Period,
            k => new CostCodesKey(days.Of(k.Date).Start, byAccount ? k.Account : 0, 0, k.Department, k.Activity, byObject ? k.Object : 0),
            k => KeyOf(k, all.Texts, days));
        return new ClassifiedLedger(all, lines, CostClassification.Classify(tally, rules), ruleLines, currency);
    }

    /// <summary>A blank text is one that the file does not say, or that no rule asks for: accounts and objects are many, and keep nothing apart then.</summary>
    private static CostKey KeyOf(CostCodesKey key, TextPool texts, RuleDays days) => new()
    {
        Account = texts[key.Account],
        Department = texts[key.Department],
        Activity = texts[key.Activity],
        Object = texts[key.Object],
        Period = days.Of(key.Date),
    };
}
