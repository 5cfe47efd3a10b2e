using System.Globalization;
using AfterSales.Metrics.Cli.Report;
using NodaTime;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>A row for each item, a column for each date: the darker, the fuller. What was not measured stays empty.</summary>
internal static class HeatChart
{
    private const double RowHeight = 20;
    private const double Right = 860;
    private const double Top = 8;

    public static string Draw(
        string id,
        string title,
        string description,
        string unit,
        IReadOnlyList<LocalDate> columns,
        IReadOnlyList<(string Label, IReadOnlyDictionary<LocalDate, double> Values)> rows)
    {
        var left = ChartText.LabelWidth(rows.Select(r => r.Label));
        var bottom = Top + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, bottom + 26, id, title, description);
        var width = (Right - left) / Math.Max(1, columns.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = Top + (i * RowHeight);
            svg.Text(left - 10, y + 14, ChartText.Label(rows[i].Label), "label", "end");
            for (var j = 0; j < columns.Count; j++)
            {
                if (rows[i].Values.TryGetValue(columns[j], out var value))
                {
                    // Ten steps are as many as an eye tells apart; the tip has the number.
                    var step = value <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(value * 10), 1, 10);
                    var date = columns[j].ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
                    var percent = NumberText.Percent(value);
                    svg.Rect(
                        left + (j * width), y + 1, Math.Max(1, width - 1), RowHeight - 2, $"heat h{step}", $"{rows[i].Label}, {unit} of {date}: {percent}");
                }
            }
        }

        var every = Math.Max(1, (columns.Count + 7) / 8);
        for (var j = 0; j < columns.Count; j += every)
        {
            svg.Text(left + (j * width), bottom + 18, columns[j].ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture), "tick");
        }

        return svg.ToString();
    }
}
