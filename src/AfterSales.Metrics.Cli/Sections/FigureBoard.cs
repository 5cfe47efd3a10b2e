namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The figures that the sections offer to the evaluation.</summary>
internal sealed class FigureBoard
{
    private readonly List<OfferedFigure> figures = [];
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);

    public IReadOnlyList<OfferedFigure> Figures => figures;

    public void Offer(OfferedFigure figure) => figures.Add(figure);

    /// <summary>Remembers which section offered the figures from a place on.</summary>
    public void Attribute(int from, string sectionId)
    {
        foreach (var figure in figures.Skip(from))
        {
            sections[figure.FullName] = sectionId;
        }
    }

    /// <summary>The section in which a figure stands in full; the evaluation where no section has it.</summary>
    public string SectionOf(string fullName) => sections.GetValueOrDefault(fullName, "evaluation");
}
