using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record MentionLine(LocalDate Date, string Brand, decimal Sentiment, string Source)
{
    public static InputFile<List<MentionLine>> File { get; } = new(
        "mentions",
        "one public mention of a brand",
        Read,
        InputColumn.Required("date", "when"),
        InputColumn.Required("brand", "which brand"),
        InputColumn.Required("sentiment", "from -1 (hostile) to 1 (friendly)"),
        InputColumn.Optional("source", "where it appeared"));

    public static List<MentionLine> Read(CsvTable table)
    {
        var lines = new List<MentionLine>();
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !table.RequiredText("brand", out var brand) || !table.Decimal("sentiment", out var sentiment))
            {
                continue;
            }

            if (sentiment is < -1 or > 1)
            {
                table.Reject("sentiment", "must be from -1 to 1");
            }
            else if (table.IsInScope(date))
            {
                if (table.Use())
                {
                    lines.Add(new MentionLine(date, brand, sentiment, table.Text("source")));
                }
            }
        }

        return lines;
    }
}
