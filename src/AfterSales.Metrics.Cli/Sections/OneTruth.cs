using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One name, one value: a figure of all records that stands beside the same figure of one month says that it is of all records.</summary>
internal static class OneTruth
{
    public static void Name(IReadOnlyList<ReportSection> sections, IReadOnlyList<OfferedFigure> offered)
    {
        var evaluated = offered.ToLookup(f => f.Label, f => FigureText.Value(f.Current, f.Format).Display, StringComparer.Ordinal);
        foreach (var section in sections)
        {
            for (var i = 0; i < section.Figures.Count; i++)
            {
                var figure = section.Figures[i];
                if (evaluated.Contains(figure.Label) && evaluated[figure.Label].Any(value => value != figure.Value.Display))
                {
                    section.Figures[i] = figure with { Label = Say($"{figure.Label}, all records") };
                }
            }
        }
    }
}
