using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Records;

internal sealed record TargetLine(long Line, string Figure, decimal Target, FigureDirection? Direction, decimal Tolerance)
{
    public static List<TargetLine> Read(CsvTable table)
    {
        var lines = new List<TargetLine>();
        var figures = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!table.RequiredText("figure", out var figure) || !table.Decimal("target", out var target) || !table.OptionalDecimal("tolerance", out var tolerance))
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
                table.Reject("direction", "must be higher, lower, near or none");
            }
            else if (tolerance < 0)
            {
                table.Reject("tolerance", "must not be negative");
            }
            else if (!figures.Add(figure))
            {
                table.Reject("figure", "must have one target; this is its second");
            }
            else
            {
                lines.Add(new TargetLine(table.Line, figure, target, direction, tolerance ?? 0));
                table.Use();
            }
        }

        return lines;
    }
}
