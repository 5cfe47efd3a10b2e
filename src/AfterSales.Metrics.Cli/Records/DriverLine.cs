using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record DriverLine(string From, string To, decimal Units)
{
    public static List<DriverLine> Read(CsvTable table)
    {
        var lines = new List<DriverLine>();
        while (table.Read())
        {
            if (table.RequiredText("from", out var from) && table.RequiredText("to", out var to) && table.DecimalNotNegative("units", out var units))
            {
                lines.Add(new DriverLine(from, to, units));
                table.Use();
            }
        }

        return lines;
    }
}
