using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record ScorecardLine(long Line, string Figure, string Perspective, decimal Weight, decimal Target, decimal Base, decimal? Must)
{
    public static InputFile<List<ScorecardLine>> File { get; } = new(
        "scorecard",
        "one figure of the scorecard",
        Read,
        InputColumn.Required("figure", "the figure's name as the report prints it, as satisfaction.csat.CUSA1"),
        InputColumn.Required("perspective", "customer, process, cost, people …"),
        InputColumn.Required("target", "where it attains 1; shares as fractions, times in hours"),
        InputColumn.Required("base", "where it attains 0; above the target when lower is better"),
        InputColumn.Optional("weight", "its weight within the perspective; blank is 1"),
        InputColumn.Optional("must", "a threshold that nothing else makes up for"));

    private static List<ScorecardLine> Read(CsvTable table)
    {
        var lines = new List<ScorecardLine>();
        var figures = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!table.RequiredText("figure", out var figure) || !table.RequiredText("perspective", out var perspective)
                || !table.Decimal("target", out var target) || !table.Decimal("base", out var @base)
                || !table.OptionalDecimal("weight", out var weight) || !table.OptionalDecimal("must", out var must))
            {
                continue;
            }

            if (target == @base)
            {
                table.Reject("base", Say("must differ from the target"));
            }
            else if (weight < 0)
            {
                table.Reject("weight", Say("must not be negative"));
            }
            else if (!figures.Add(figure))
            {
                table.Reject("figure", Say("must stand once; this is its second row"));
            }
            else if (table.Use())
            {
                lines.Add(new ScorecardLine(table.Line, figure, perspective, weight ?? 1, target, @base, must));
            }
        }

        return lines;
    }
}
