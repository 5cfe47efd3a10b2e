using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record MentionLine(LocalDate Date, string Brand, decimal Sentiment, string Source)
{
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
                lines.Add(new MentionLine(date, brand, sentiment, table.Text("source")));
                table.Use();
            }
        }

        return lines;
    }
}
