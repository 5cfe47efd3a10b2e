using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record RepairLine(
    LocalDate Date, string Case, string Outcome, string Provider, string Category, string Brand, decimal? AgeYears, string Barrier)
{
    public static InputFile<List<RepairLine>> File { get; } = new(
        "repairs",
        "one repair",
        Read,
        InputColumn.Required("date", "when it was done"),
        InputColumn.Required("outcome", "how it ended, as Fixed"),
        InputColumn.Optional("case", "case number"),
        InputColumn.Optional("provider", "who did it"),
        InputColumn.Optional("category", "kind of product"),
        InputColumn.Optional("brand", "the product's brand"),
        InputColumn.Optional("product_age_years", "age of the product, as 4.5"),
        InputColumn.Optional("barrier", "what stood in the way"));

    public static List<RepairLine> Read(CsvTable table)
    {
        var lines = new List<RepairLine>();
        while (table.Read())
        {
            if (
                !table.Date("date", out var date) || !table.RequiredText("outcome", out var outcome)
                    || !table.OptionalDecimal("product_age_years", out var age))
            {
                continue;
            }

            if (age < 0)
            {
                table.Reject("product_age_years", Say("must not be negative"));
            }
            else if (table.IsInScope(date))
            {
                if (table.Use())
                {
                    lines.Add(new RepairLine(
                        date, table.Text("case"), outcome, table.Text("provider"), table.Text("category"), table.Text("brand"), age, table.Text("barrier")));
                }
            }
        }

        return lines;
    }
}
