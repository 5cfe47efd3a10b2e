namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The figures that the sections offer to the evaluation.</summary>
internal sealed class FigureBoard
{
    private readonly List<OfferedFigure> figures = [];

    public IReadOnlyList<OfferedFigure> Figures => figures;

    public void Offer(OfferedFigure figure) => figures.Add(figure);
}
