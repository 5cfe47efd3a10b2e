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
            section.Notes.Add(Say("There is no cost-rules.csv: nothing is classified as direct or indirect, labor or parts; no rules are assumed."));
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
            section.Notes.Add(Say("Where rules of one rank contradict each other, the one that stands first decides; a priority would settle it."));
        }
    }

    private static ReportTable CoverageTable(ClassifiedLedger classified)
    {
        var table = new ReportTable(
            "coverage",
            Say("What the rules cover"),
            new("dimension", Say("Dimension")),
            new("classified", Say("Lines classified")),
            new("byCount", Say("Of all lines")),
            new("byAmount", Say("Of the amount")),
            new("unclassified", Say("Lines without a class")),
            new("net", Say($"Their net ({classified.Currency})")));
        foreach (var dimension in classified.Result.Dimensions)
        {
            var rest = dimension.Unclassified.Totals;
            table.Add(
                Shown.Text(dimension.Dimension.Name),
                Shown.Count(classified.Result.Total.Rows - rest.Rows),
                Shown.Share(dimension.CoverageByCount),
                Shown.Share(dimension.CoverageByAmount),
                Shown.Count(rest.Rows),
                Shown.Amount(rest.Net));
        }

        return table;
    }

    private static ReportTable RuleTable(ClassifiedLedger classified)
    {
        var table = new ReportTable(
            "rules",
            Say("What each rule decided"),
            new("line", Say("Line")),
            new("rule", Say("Rule")),
            new("dimension", Say("Dimension")),
            new("class", Say("Class")),
            new("met", Say("Lines that meet it")),
            new("decided", Say("Lines decided")),
            new("net", Say($"Net decided ({classified.Currency})")),
            new("status", Say("Status")))
        {
            Shown = RulesShown,
        };
        foreach (var rule in classified.Result.Rules)
        {
            var line = classified.RuleLines[rule.RuleIndex];
            table.Add(
                Shown.Count(line.Line),
                Shown.Text(NameOf(line)),
                Shown.Text(rule.Rule.Classes[0].Dimension.Name),
                Shown.Text(rule.Rule.Classes[0].Name),
                Shown.Count(rule.MetRows),
                Shown.Count(rule.Decided.Rows),
                Shown.Amount(rule.Decided.Net),
                StatusOf(rule.Status));
        }

        return table;
    }

    private static ReportTable ConflictTable(ClassifiedLedger classified)
    {
        var table = new ReportTable(
            "conflicts",
            Say("Rules that contradict each other"),
            new("dimension", Say("Dimension")),
            new("decides", Say("Line that decides")),
            new("contradicts", Say("Line that contradicts")),
            new("lines", Say("Ledger lines")),
            new("net", Say($"Net ({classified.Currency})")));
        foreach (var conflict in classified.Result.Conflicts)
        {
            table.Add(
                Shown.Text(conflict.Dimension.Name),
                Shown.Count(classified.RuleLines[conflict.DecidingRuleIndex].Line),
                Shown.Count(classified.RuleLines[conflict.OtherRuleIndex].Line),
                Shown.Count(conflict.Totals.Rows),
                Shown.Amount(conflict.Totals.Net));
        }

        return table;
    }

    private static ReportValue StatusOf(CostRuleStatus status) => status switch
    {
        CostRuleStatus.Decided => Shown.Text(Say("decides")),
        CostRuleStatus.Overruled => Shown.Text(Say("always overruled"), Tone.Bad),
        _ => Shown.Text(Say("no line meets it"), Tone.Bad),
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
            line.AccountPrefix.Length > 0 ? Say($"account {line.AccountPrefix}…") : string.Empty,
            line.Department,
            line.Activity,
            line.Object,
            line.Sign switch { 1 => Say("charges"), -1 => Say("credits"), _ => string.Empty },
            line.From is { } from ? Say($"from {Words.Of(from)}") : string.Empty,
            line.To is { } to ? Say($"to {Words.Of(to)}") : string.Empty,
            line.Priority == 0 ? string.Empty : Say($"priority {line.Priority.ToString(CultureInfo.InvariantCulture)}"),
        ];
        var said = Listed(", ", conditions.Where(c => c.Length > 0));
        return said.Length > 0 ? said : Say("every line");
    }
}
