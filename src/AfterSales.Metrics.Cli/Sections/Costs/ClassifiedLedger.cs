using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The ledger lines of the period and what the rules make of them; costs and allocation both look at it.</summary>
/// <param name="All">The lines of the period before, too.</param>
internal sealed record ClassifiedLedger(
    IReadOnlyList<CostLine> All, IReadOnlyList<CostLine> Lines, CostClassificationResult Result, IReadOnlyList<CostRuleLine> RuleLines, Currency Currency)
{
    public static ClassifiedLedger? Of(EvaluationRun run)
    {
        if (run.Records.Of(CostLine.File) is not { Count: > 0 } all)
        {
            return null;
        }

        var currency = all[0].Amount.Currency;
        var lines = run.Reading.Period is { } period ? all.Where(l => period.Contains(l.Date)).ToList() : all;
        var (rules, ruleLines) = CostRuleBuilder.Build(run.Records);
        return new ClassifiedLedger(all, lines, CostClassification.Classify(lines.Select(ToEntry), currency, rules), ruleLines, currency);
    }

    private static CostEntry ToEntry(CostLine line) => new()
    {
        Amount = line.Amount,
        Account = line.Account,
        Date = line.Date,
        Department = OrNull(line.Department),
        Activity = OrNull(line.Activity),
        Object = OrNull(line.Object),
        Document = OrNull(line.Document),
    };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
