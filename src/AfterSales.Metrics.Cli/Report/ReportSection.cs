namespace AfterSales.Metrics.Cli.Report;

/// <summary>One part of the report: what was found, the figures, tables and charts that show it, and what is missing.</summary>
internal sealed class ReportSection(string id, string title)
{
    public string Id { get; } = id;

    public string Title { get; } = title;

    /// <summary>The finding, in one sentence.</summary>
    public string Finding { get; set; } = string.Empty;

    public List<KeyFigure> Figures { get; } = [];

    /// <summary>What the figures are made of, by their keys.</summary>
    public Dictionary<string, IReadOnlyList<Ingredient>> Ingredients { get; } = new(StringComparer.Ordinal);

    public List<ReportChart> Charts { get; } = [];

    public List<ReportTable> Tables { get; } = [];

    /// <summary>How it was computed and what is missing, one plain sentence each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Says what figures are made of.</summary>
    public void MadeOf(string keys, params IReadOnlyList<Ingredient> ingredients)
    {
        foreach (var key in keys.Split(' '))
        {
            Ingredients[key] = ingredients;
        }
    }
}

/// <summary>A figure that stands by itself.</summary>
/// <param name="Key">Its name in report.json.</param>
/// <param name="Label">How the page calls it.</param>
/// <param name="Value">The figure.</param>
/// <param name="Detail">What it is made of, in a few words.</param>
internal sealed record KeyFigure(string Key, string Label, ReportValue Value, string Detail = "")
{
    /// <summary>False for a figure that stands in another one's detail already: it is in report.json only.</summary>
    public bool IsShown { get; init; } = true;
}

/// <summary>A chart: the finding as its title, and the picture, which carries its own words for those who do not see it.</summary>
internal sealed record ReportChart(string Id, string Title, string Svg)
{
    /// <summary>What a chart of the page says of itself; colors come from the page.</summary>
    public static ChartCaption Caption(string id, string title, string description, string unit = "")
        => new() { Id = id, Title = title, Description = description, Unit = unit, Style = ChartStyle.Page, Words = ChartPhrases.Words };
}
