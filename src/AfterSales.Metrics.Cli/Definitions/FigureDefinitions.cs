namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>The one table of what figures mean: definition and version, formula, unit, source, assumptions. Every figure of the report is in it.</summary>
internal static partial class FigureDefinitions
{
    private const string House = "This library.";
    private const string Amount = "amount";
    private const string Share = "fraction";
    private const string Points = "points";
    private const string Number = "count";
    private const string Time = "seconds";

    /// <summary>Every definition, in the order of the report.</summary>
    public static IReadOnlyList<FigureDefinition> All { get; } =
        [.. Costs, .. Budgets, .. Resources, .. Service, .. Satisfaction, .. Economics, .. Warranty, .. Brand, .. Processes, .. Data,
            .. Evaluation];

    /// <summary>The definition of a figure, by its full name: <c>satisfaction.nps</c>. One that names it whole goes first.</summary>
    public static FigureDefinition? Of(string figure)
        => All.FirstOrDefault(d => d.Figures.Contains(figure)) ?? All.FirstOrDefault(d => d.IsOf(figure));

    /// <summary>A figure that counts or adds up rows of files: the rows themselves are its proof.</summary>
    private static FigureDefinition Rows(string id, string term, string unit, string formula, IReadOnlyList<string> figures, params IReadOnlyList<string> files)
        => new(id, term, unit, formula)
        {
            Figures = figures,
            Files = files,
            Source = House,
            ByHand = "Filter the rows that are used, and count or add them up.",
        };
}
