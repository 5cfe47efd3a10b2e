using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The rows of cost-rules.csv as a rule set; a row that repeats the conditions of an earlier one is ignored, with the line of that one.</summary>
internal static class CostRuleBuilder
{

    public static (CostRuleSet Rules, IReadOnlyList<CostRuleLine> Lines) Build(InputRecords records)
    {
        var rules = new List<CostRule>();
        var lines = new List<CostRuleLine>();
        var alike = new Dictionary<Conditions, RulesByDate>();
        foreach (var line in records.Of(CostRuleLine.File) ?? [])
        {
            var conditions = new Conditions(
                DimensionOf(line.Dimension), line.AccountPrefix, line.Department, line.Activity, line.Object, line.Sign, line.Priority, line.From is null
                    && line.To is null);
            var others = alike.TryGetValue(conditions, out var known) ? known : alike[conditions] = new RulesByDate();
            if (others.AddOrFind(line) is { } earlier)
            {
                records.AccountOf(CostRuleLine.File).IgnoreUsed(line.Line,
                    Say($"has the conditions of line {earlier.Line}, which decides"));
                continue;
            }

            rules.Add(ToRule(line));
            lines.Add(line);
        }

        return (CostRuleSet.Of(rules), lines);
    }

    /// <summary>The standard dimension or class of a name, whatever its case; another one as it is written.</summary>
    private static CostDimension DimensionOf(string name)
        => CostDimension.Standard.FirstOrDefault(d => d.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? CostDimension.Of(name);

    private static CostClass ClassOf(CostDimension dimension, string name)
        => CostClass.Standard.FirstOrDefault(
            c => c.Dimension == dimension && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? CostClass.Of(dimension, name);

    private static CostRule ToRule(CostRuleLine line) => new()
    {
        Classes = [ClassOf(DimensionOf(line.Dimension), line.Class)],
        Name = line.Name,
        AccountPrefix = line.AccountPrefix,
        Department = OrAny(line.Department),
        Activity = OrAny(line.Activity),
        Object = OrAny(line.Object),
        Sign = line.Sign switch { 1 => CostSign.Debit, -1 => CostSign.Credit, _ => null },
        From = line.From,
        To = line.To,
        Priority = line.Priority,
    };

    private static string? OrAny(string text) => text.Length == 0 ? null : text;

    /// <summary>What a rule asks for, its dates apart.</summary>
    private readonly record struct Conditions(
        CostDimension Dimension, string AccountPrefix, string Department, string Activity, string Object, int? Sign, int Priority, bool IsUndated);
}
