using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Records;

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
    public static List<CostRuleLine> Read(CsvTable table)
    {
        var lines = new List<CostRuleLine>();
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
                table.Reject("sign", "must be charge, credit or blank");
            }
            else if (to < from)
            {
                table.Reject("to", "must not be before from");
            }
            else
            {
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
                table.Use();
            }
        }

        return lines;
    }
}
