using System.Globalization;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How the ledger came to its classes: how much the rules cover, which rule decided what, which never did, and which contradict each other.</summary>
internal static class CostRulesPart
{
    private const int RulesShown = 25;

    public static void Add(ReportSection section, ClassifiedLedger classified, bool hasFile)
    {
        if (!hasFile)
        {
            section.Notes.Add("There is no cost-rules.csv: nothing is classified as direct or indirect, labor or parts; no rules are assumed.");
            return;
        }

        if (classified.Result.Dimensions.Count == 0)
        {
            return;
        }

        section.Tables.Add(CoverageTable(classified));
        section.Tables.Add(RuleTable(classified));
        var conflicts = ConflictTable(classified);
        if (conflicts.Rows.Count > 0)
        {
            section.Tables.Add(conflicts);
            section.Notes.Add("Where rules of one rank contradict each other, the one that stands first decides; a priority would settle it.");
        }
    }

    private static ReportTable CoverageTable(ClassifiedLedger classified)
    {
        var table = new ReportTable(
            "coverage",
            "What the rules cover",
            new("dimension", "Dimension"),
            new("classified", "Lines classified"),
            new("byCount", "Of all lines"),
            new("byAmount", "Of the amount"),
            new("unclassified", "Lines without a class"),
            new("net", $"Their net ({classified.Currency})"));
        foreach (var dimension in classified.Result.Dimensions)
        {
            var rest = dimension.Unclassified.Totals;
            table.Add(
                ReportValue.Text(dimension.Dimension.Name),
                ReportValue.Count(classified.Result.Total.Rows - rest.Rows),
                ReportValue.Share(dimension.CoverageByCount),
                ReportValue.Share(dimension.CoverageByAmount),
                ReportValue.Count(rest.Rows),
                ReportValue.Amount(rest.Net));
        }

        return table;
    }

    private static ReportTable RuleTable(ClassifiedLedger classified)
    {
        var table = new ReportTable(
            "rules",
            "What each rule decided",
            new("line", "Line"),
            new("rule", "Rule"),
            new("dimension", "Dimension"),
            new("class", "Class"),
            new("met", "Lines that meet it"),
            new("decided", "Lines decided"),
            new("net", $"Net decided ({classified.Currency})"),
            new("status", "Status"))
        {
            Shown = RulesShown,
        };
        foreach (var rule in classified.Result.Rules)
        {
            var line = classified.RuleLines[rule.RuleIndex];
            table.Add(
                ReportValue.Count(line.Line),
                ReportValue.Text(NameOf(line)),
                ReportValue.Text(rule.Rule.Classes[0].Dimension.Name),
                ReportValue.Text(rule.Rule.Classes[0].Name),
                ReportValue.Count(rule.MetRows),
                ReportValue.Count(rule.Decided.Rows),
                ReportValue.Amount(rule.Decided.Net),
                StatusOf(rule.Status));
        }

        return table;
    }

    private static ReportTable ConflictTable(ClassifiedLedger classified)
    {
        var table = new ReportTable(
            "conflicts",
            "Rules that contradict each other",
            new("dimension", "Dimension"),
            new("decides", "Line that decides"),
            new("contradicts", "Line that contradicts"),
            new("lines", "Ledger lines"),
            new("net", $"Net ({classified.Currency})"));
        foreach (var conflict in classified.Result.Conflicts)
        {
            table.Add(
                ReportValue.Text(conflict.Dimension.Name),
                ReportValue.Count(classified.RuleLines[conflict.DecidingRuleIndex].Line),
                ReportValue.Count(classified.RuleLines[conflict.OtherRuleIndex].Line),
                ReportValue.Count(conflict.Totals.Rows),
                ReportValue.Amount(conflict.Totals.Net));
        }

        return table;
    }

    private static ReportValue StatusOf(CostRuleStatus status) => status switch
    {
        CostRuleStatus.Decided => ReportValue.Text("decides"),
        CostRuleStatus.Overruled => ReportValue.Text("always overruled", Tone.Bad),
        _ => ReportValue.Text("no line meets it", Tone.Bad),
    };

    /// <summary>The rule's own name, or its conditions.</summary>
    private static string NameOf(CostRuleLine line)
    {
        if (line.Name.Length > 0)
        {
            return line.Name;
        }

        string[] conditions =
        [
            line.AccountPrefix.Length > 0 ? $"account {line.AccountPrefix}…" : string.Empty,
            line.Department,
            line.Activity,
            line.Object,
            line.Sign switch { 1 => "charges", -1 => "credits", _ => string.Empty },
            line.From is { } from ? "from " + Words.Of(from) : string.Empty,
            line.To is { } to ? "to " + Words.Of(to) : string.Empty,
            line.Priority == 0 ? string.Empty : "priority " + line.Priority.ToString(CultureInfo.InvariantCulture),
        ];
        var said = string.Join(", ", conditions.Where(c => c.Length > 0));
        return said.Length > 0 ? said : "every line";
    }
}
