using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record TargetLine(long Line, string Figure, decimal Target, FigureDirection? Direction, decimal Tolerance, string? Source)
{
    public static InputFile<List<TargetLine>> File { get; } = new(
        "targets",
        "what one figure should be",
        Read,
        InputColumn.Required("figure", "the figure's name as the report prints it, as satisfaction.csat.CUSA1"),
        InputColumn.Required("target", "the number to reach; shares as fractions, 0.15 for 15 %"),
        InputColumn.Optional("direction", "higher, lower, near or none; blank takes the figure's own"),
        InputColumn.Optional("tolerance", "how far off still counts as on target; blank is 0"));

    /// <summary>Whether targets.csv names a figure: one too many to show unasked is shown then.</summary>
    public static bool IsSet(EvaluationRun run, string figure) => run.Records.Of(File)?.Any(t => t.Figure == figure) ?? false;

    /// <summary>What is wrong with the target of a share; null when nothing is.</summary>
    public Rejection? WrongShare() => WrongShare("target", Target) ?? WrongShare("tolerance", Tolerance);

    public static List<TargetLine> Read(CsvTable table)
    {
        var lines = new List<TargetLine>();
        var figures = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (
                !table.RequiredText("figure", out var figure) || !table.Decimal("target", out var target)
                    || !table.OptionalDecimal("tolerance", out var tolerance))
            {
                continue;
            }

            FigureDirection? direction = table.Text("direction").ToUpperInvariant() switch
            {
                "HIGHER" => FigureDirection.HigherIsBetter,
                "LOWER" => FigureDirection.LowerIsBetter,
                "NEAR" => FigureDirection.NearerToTargetIsBetter,
                "NONE" => FigureDirection.Neither,
                _ => null,
            };
            if (direction is null && !table.IsBlank("direction"))
            {
                table.Reject("direction", Say("must be higher, lower, near or none"));
            }
            else if (tolerance < 0)
            {
                table.Reject("tolerance", Say("must not be negative"));
            }
            else if (!figures.Add(figure))
            {
                table.Reject("figure", Say("must have one target; this is its second"));
            }
            else
            {
                if (table.Use())
                {
                    lines.Add(new TargetLine(table.Line, figure, target, direction, tolerance ?? 0, table.Source));
                }
            }
        }

        return lines;
    }

    private Rejection? WrongShare(string column, decimal value)
    {
        if (value is >= 0 and <= 1)
        {
            return null;
        }

        var written = NumberText.Plain(value);
        var remedy = value is > 1 and <= 100 ? Say($"; write {NumberText.Plain(value / 100)} for {written} %") : string.Empty;
        return new Rejection(Line, column, written, Say($"must be a fraction from 0 to 1{remedy}"), Source);
    }
}
