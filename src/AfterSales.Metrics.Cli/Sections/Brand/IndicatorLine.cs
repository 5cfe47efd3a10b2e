using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What a brand has of an indicator of its health, and which values are worth 0 and 100 points.</summary>
internal sealed record IndicatorLine(string Brand, string Indicator, decimal Value, decimal Low, decimal High, decimal Weight, IndicatorDirection Direction)
{
    public static InputFile<List<IndicatorLine>> File { get; } = new(
        "indicators",
        "what one brand has of one indicator of its health",
        Read,
        InputColumn.Required("brand", "which brand"),
        InputColumn.Required("indicator", "as awareness"),
        InputColumn.Required("value", "its value"),
        InputColumn.Required("low_goalpost", "the value that is worth 0 points"),
        InputColumn.Required("high_goalpost", "the value that is worth 100 points; below the low one where less is better"),
        InputColumn.Optional("weight", "its weight in the index; blank is 1"));

    public static List<IndicatorLine> Read(CsvTable table)
    {
        var lines = new List<IndicatorLine>();
        while (table.Read())
        {
            if (!table.RequiredText("brand", out var brand) || !table.RequiredText("indicator", out var indicator) || !table.Decimal("value", out var value)
                || !table.Decimal("low_goalpost", out var low) || !table.Decimal("high_goalpost", out var high)
                || !table.OptionalDecimal("weight", out var weight))
            {
                continue;
            }

            if (low == high || weight < 0)
            {
                table.Reject(low == high ? "high_goalpost" : "weight", low == high ? Say("must not be the low one") : Say("must not be negative"));
            }
            else if (table.Use())
            {
                lines.Add(new IndicatorLine(brand, indicator, value, Math.Min(low, high), Math.Max(low, high), weight ?? 1,
                    low < high ? IndicatorDirection.HigherIsBetter : IndicatorDirection.LowerIsBetter));
            }
        }

        return lines;
    }
}
