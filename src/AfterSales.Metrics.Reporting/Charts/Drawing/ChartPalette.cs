namespace AfterSales.Metrics.Reporting;

/// <summary>The colors of charts on light and on dark paper, as six digits after a number sign. Tests hold contrast and color vision.</summary>
internal sealed class ChartPalette
{
    public static ChartPalette Light { get; } = new()
    {
        Paper = "#faf9f6",
        Ink = "#20262b",
        Muted = "#5c656d",
        Grid = "#e2dfd8",
        Bar = "#3f7387",
        BarSoft = "#c5d9e0",
        Over = "#a94a22",
        Series = ["#2c75b5", "#ab451d", "#5d1a61", "#212914"],
        Heat = Steps("#efede7", "#24566a"),
    };

    public static ChartPalette Dark { get; } = new()
    {
        Paper = "#15191c",
        Ink = "#e4e6e4",
        Muted = "#98a1a8",
        Grid = "#30373c",
        Bar = "#6ba3b8",
        BarSoft = "#2a434e",
        Over = "#e08a5f",
        Series = ["#c3d2e6", "#c29d7b", "#e35ddf", "#52d030"],
        Heat = Steps("#232a2f", "#9fd0e2"),
    };

    public required string Paper { get; init; }

    public required string Ink { get; init; }

    public required string Muted { get; init; }

    public required string Grid { get; init; }

    public required string Bar { get; init; }

    public required string BarSoft { get; init; }

    /// <summary>What stands out: beyond a limit, a signal, the line that is read first.</summary>
    public required string Over { get; init; }

    public required IReadOnlyList<string> Series { get; init; }

    /// <summary>Eleven steps from nothing to full: as many as an eye tells apart.</summary>
    public required IReadOnlyList<string> Heat { get; init; }

    private static string[] Steps(string from, string to) => [.. Enumerable.Range(0, 11).Select(step => Between(from, to, step / 10.0))];

    private static string Between(string from, string to, double part)
        => "#" + string.Concat(Enumerable.Range(0, 3).Select(color =>
        {
            var place = 1 + (2 * color);
            var (low, high) = (Convert.ToInt32(from.Substring(place, 2), 16), Convert.ToInt32(to.Substring(place, 2), 16));
            return ((int)Math.Round(low + (part * (high - low)))).ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
        }));
}
