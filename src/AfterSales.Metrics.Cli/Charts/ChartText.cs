using System.Globalization;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>Numbers and labels as short as a picture needs them.</summary>
internal static class ChartText
{
    /// <summary>1,234 as 1.2 k, 271,151,506 as 271.2 M; a minus is a minus sign.</summary>
    public static string Short(double value)
    {
        var (scaled, unit) = Math.Abs(value) switch
        {
            >= 1e9 => (value / 1e9, " bn"),
            >= 1e6 => (value / 1e6, " M"),
            >= 1e4 => (value / 1e3, " k"),
            _ => (value, string.Empty),
        };
        return scaled.ToString(Math.Abs(scaled) >= 100 || scaled == Math.Truncate(scaled) ? "#,##0" : "#,##0.#", CultureInfo.InvariantCulture).Replace('-', '−') + unit;
    }

    /// <summary>A label cut to a number of characters.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1).TrimEnd(), "…");
}
