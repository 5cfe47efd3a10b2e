using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record CostRuleLine(
    long Line,
    string Dimension,
    string Class,
    string Name,
    string AccountPrefix,
    string Department,
    string Activity,
    string Object,
    int? Sign,
    LocalDate? From,
    LocalDate? To,
    int Priority)
{
    public static InputFile<List<CostRuleLine>> File { get; } = new(
        "cost-rules",
        "one classification rule; the first that matches decides, in file order unless a priority is given",
        Read,
        InputColumn.Required("dimension", "what the rule tells: traceability, element, behavior, process … any word"),
        InputColumn.Required("class", "the class a matching line gets, as labor"),
        InputColumn.Optional("name", "how the report calls the rule"),
        InputColumn.Optional("account_prefix", "how the account code begins; blank matches all"),
        InputColumn.Optional("department", "exact text; blank matches all"),
        InputColumn.Optional("activity", "exact text; blank matches all"),
        InputColumn.Optional("object", "exact text; blank matches all"),
        InputColumn.Optional("sign", "charge or credit; blank matches both"),
        InputColumn.Optional("from", "first date it applies"),
        InputColumn.Optional("to", "last date it applies"),
        InputColumn.Optional("priority", "whole number; higher goes first"))
    {
        Beside = (CostLine.File, "there is no costs.csv to classify"),
    };

    /// <summary>A ledger is told by so many dimensions at most.</summary>
    public const int MostDimensions = 100;

    /// <summary>So many rules may differ in their sign and priority alone: a line meets them all. Dates tell rules apart, and there may be any
    /// number.</summary>
    public const int MostAlike = 400;

    public static List<CostRuleLine> Read(CsvTable table)
    {
        var lines = new List<CostRuleLine>();
        var dimensions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var alike = new Dictionary<(string, string, string, string, string), HashSet<(int?, int)>>();
        while (table.Read())
        {
            if (!table.RequiredText("dimension", out var dimension) || !table.RequiredText("class", out var costClass)
                || !table.OptionalDate("from", out var from) || !table.OptionalDate("to", out var to) || !table.OptionalInteger("priority", out var priority))
            {
                continue;
            }

            int? sign = table.Text("sign").ToUpperInvariant() switch { "CHARGE" => 1, "CREDIT" => -1, _ => null };
            if (sign is null && !table.IsBlank("sign"))
            {
                table.Reject("sign", Say("must be charge, credit or blank"));
            }
            else if (to < from)
            {
                table.Reject("to", Say("must not be before from"));
            }
            else if (!dimensions.Contains(dimension) && dimensions.Count >= MostDimensions)
            {
                table.Reject("dimension", Say($"must be one of at most {MostDimensions} dimensions"));
            }
            else if (CountAlike(dimension, sign, priority ?? 0) > MostAlike)
            {
                table.Reject("dimension", Say($"must not have more than {MostAlike} rules that differ in sign or priority alone"));
            }
            else if (table.Use())
            {
                dimensions.Add(dimension);
                lines.Add(new CostRuleLine(
                    table.Line,
                    dimension,
                    costClass,
                    table.Text("name"),
                    table.Text("account_prefix"),
                    table.Text("department"),
                    table.Text("activity"),
                    table.Text("object"),
                    sign,
                    from,
                    to,
                    priority ?? 0));
            }
        }

        return lines;

        int CountAlike(string dimension, int? sign, int priority)
        {
            var key = (dimension, table.Text("account_prefix"), table.Text("department"), table.Text("activity"), table.Text("object"));
            var known = alike.TryGetValue(key, out var found) ? found : alike[key] = [];
            known.Add((sign, priority));
            return known.Count;
        }
    }
}
